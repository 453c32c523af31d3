package org.platen.engine.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.platen.engine.AssemblySettings;
import org.platen.engine.AssemblySettings.OnBroken;
import org.platen.engine.BrokenDocumentException;
import org.platen.engine.PageCounter;
import org.platen.engine.StreamingAssembler;
import org.platen.engine.crypt.PasswordFile;
import org.platen.engine.crypt.Passwords;
import org.platen.engine.write.Checksum;

/**
 * {@code ./platen assemble -o out.pdf a.pdf b.pdf[1-3,7]}: assembles documents without a server.
 * Exit status 0 if all went well, 1 if something could not be read or written, 2 if the command
 * line is wrong.
 */
public final class AssembleCommand {

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private final PrintStream out;
    private final PrintStream err;
    private final boolean onTerminal;

    AssembleCommand(PrintStream out, PrintStream err, boolean onTerminal) {
        this.out = out;
        this.err = err;
        this.onTerminal = onTerminal;
    }

    /** Runs the command and ends the process. The launcher tells whether there is a terminal. */
    public static void main(String[] arguments) {
        boolean onTerminal = Boolean.getBoolean("platen.terminal");
        System.exit(new AssembleCommand(System.out, System.err, onTerminal).run(arguments));
    }

    int run(String... arguments) {
        try {
            var defaults = AssemblySettings.defaults();
            return assemble(Arguments.parse(defaults.threads(), arguments), defaults);
        } catch (UsageException e) {
            err.println("platen: " + e.getMessage() + " Try \"./platen --help\".");
            return MISUSED;
        } catch (BrokenDocumentException e) {
            err.println("platen: " + e.getMessage());
        } catch (IOException e) {
            err.println("platen: " + e);
        } catch (UncheckedIOException e) {
            err.println("platen: " + e.getCause());
        }
        return FAILED;
    }

    private int assemble(Arguments arguments, AssemblySettings defaults) throws IOException {
        var settings =
                defaults.withThreads(arguments.threads())
                        .withConformance(arguments.conformance())
                        .withContent(arguments.content())
                        .withChecksum(Checksum.NONE)
                        .withOnBroken(arguments.skipsBroken() ? OnBroken.LEAVE_OUT : OnBroken.STOP)
                        .withPasswords(passwords(arguments.passwordFile()));
        var bar = new ProgressBar(err, onTerminal, onTerminal ? DocumentNames.count(arguments) : 0);
        boolean several = arguments.split().splits();
        var documents = new AtomicLong();
        try (var names = new DocumentNames(arguments);
                var files = new OutputNames(arguments.output(), several);
                var counter = new PageCounter(settings)) {
            var report = new Report(out, err, bar, files);
            var steps = new Steps(counted(names, documents), arguments.split(), files, counter);
            new StreamingAssembler(settings).assemble(steps, report);
            report.end(documents.get());
            if (report.wroteNothing()) {
                err.println("platen: there are no pages to write");
                return FAILED;
            }
        }
        return DONE;
    }

    private static Passwords passwords(@Nullable Path file) {
        try {
            return file == null ? Passwords.NONE : PasswordFile.read(file);
        } catch (NoSuchFileException e) {
            throw new UsageException("--password-file " + file + ": there is no such file.");
        } catch (IOException e) {
            throw new UsageException(
                    "--password-file " + file + " cannot be read: " + e.getMessage() + ".");
        }
    }

    private static Iterator<String> counted(Iterator<String> names, AtomicLong count) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return names.hasNext();
            }

            @Override
            public String next() {
                count.incrementAndGet();
                return names.next();
            }
        };
    }
}
