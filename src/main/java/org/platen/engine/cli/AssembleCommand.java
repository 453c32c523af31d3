package org.platen.engine.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.platen.engine.AssemblySettings;
import org.platen.engine.AssemblySettings.OnBroken;
import org.platen.engine.BrokenDocumentException;
import org.platen.engine.DocumentPasswords;
import org.platen.engine.PrintFileForm.Checksum;
import org.platen.engine.assembly.PageCounter;
import org.platen.engine.assembly.StreamingAssembler;
import org.platen.engine.crypt.DocumentPasswordFile;
import org.platen.engine.syntax.FileFault;

/**
 * The command {@code ./platen assemble -o out.pdf a.pdf b.pdf[1-3,7]}: assembles documents without
 * a server. Exit status 0 on success, 1 if a file could not be read or written, 2 if the command
 * line is invalid.
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

    /** Runs the command and ends the process. The launcher states whether there is a terminal. */
    public static void main(String[] arguments) {
        boolean onTerminal = Boolean.getBoolean("platen.terminal");
        System.exit(new AssembleCommand(System.out, System.err, onTerminal).run(arguments));
    }

    int run(String... arguments) {
        try {
            var defaults = AssemblySettings.defaults();
            return assemble(AssembleArguments.parse(defaults.threads(), arguments), defaults);
        } catch (UsageException e) {
            err.println("platen: " + e.getMessage() + " Try \"./platen --help\".");
            return MISUSED;
        } catch (BrokenDocumentException | CommandFailedException e) {
            return failed(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return failed(FileFault.reason(e));
        } catch (UncheckedIOException e) {
            return failed(FileFault.reason(e.getCause()));
        } catch (OutOfMemoryError e) {
            return failed(
                    "Java has too little memory; increase it, for example with"
                            + " JAVA_OPTS=-Xmx1g.");
        } catch (RuntimeException e) {
            return failedByOurFault(e);
        }
    }

    private int failedByOurFault(RuntimeException e) {
        if (Boolean.getBoolean("platen.trace")) {
            e.printStackTrace(err);
        }
        return failed(
                "internal error, nothing was written. Please report it, with"
                        + " the output of a run with JAVA_OPTS=-Dplaten.trace=true.");
    }

    private int failed(String message) {
        err.println("platen: " + message);
        return FAILED;
    }

    private int assemble(AssembleArguments arguments, AssemblySettings defaults)
            throws IOException {
        var settings = settings(arguments, defaults);
        var bar = new ProgressBar(err, onTerminal, onTerminal ? DocumentNames.count(arguments) : 0);
        try (var names = new DocumentNames(arguments);
                var files = new OutputFiles(arguments.output(), arguments.split().splits(), out);
                var counter = new PageCounter(settings)) {
            if (arguments.list() != null) {
                files.requireOther(FilePath.of(arguments.list()));
            }
            var report = new AssemblyReport(outOf(arguments), err, bar, files);
            var documents = new CountedNames(names);
            var steps = new Steps(documents, arguments, files, counter);
            assemble(settings, steps, report, files);
            return finished(report, files, documents.count());
        }
    }

    /** Returns the stream for the report: standard output, unless that is the print file. */
    private PrintStream outOf(AssembleArguments arguments) {
        return Target.STANDARD_OUTPUT.contains(arguments.output()) ? err : out;
    }

    private static AssemblySettings settings(
            AssembleArguments arguments, AssemblySettings defaults) {
        return defaults.withThreads(arguments.threads())
                .withConformance(arguments.conformance())
                .withContent(arguments.content())
                .withForms(arguments.forms())
                .withChecksum(Checksum.NONE)
                .withOnBroken(arguments.skipsBroken() ? OnBroken.LEAVE_OUT : OnBroken.STOP)
                .withPasswords(passwords(arguments.passwordFile()));
    }

    private int finished(AssemblyReport report, OutputFiles files, long documents)
            throws IOException {
        if (!report.wroteNothing()) {
            files.putInPlace();
        }
        report.end(documents);
        return report.wroteNothing()
                ? failed("there are no pages to write, so no file was written")
                : DONE;
    }

    private static DocumentPasswords passwords(@Nullable Path file) {
        try {
            return file == null ? DocumentPasswords.NONE : DocumentPasswordFile.read(file);
        } catch (IOException e) {
            throw new UsageException(
                    "--password-file " + file + " cannot be read: " + FileFault.reason(e) + ".");
        }
    }

    /**
     * Assembles the files. Faults of documents have exceptions of their own; all others concern the
     * output.
     */
    private static void assemble(
            AssemblySettings settings, Steps steps, AssemblyReport report, OutputFiles files) {
        try {
            new StreamingAssembler(settings).assemble(steps, report);
        } catch (UncheckedIOException e) {
            throw files.fault(e.getCause());
        }
    }
}
