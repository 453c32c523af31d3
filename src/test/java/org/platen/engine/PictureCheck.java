package org.platen.engine;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Assembles every PDF of a folder and compares its pages with their sources as pictures; asks qpdf
 * whether the output is sound where the source is.
 *
 * <p>{@code java -cp … org.platen.engine.PictureCheck folder} prints the files that differ, then a
 * summary; exit status 1 if any does.
 */
public final class PictureCheck {

    private static final Tool CHECKER = new Tool("qpdf");

    private final PrintStream out;
    private final Path scratch;
    private int equal;
    private int different;
    private int unsound;
    private int refused;

    private PictureCheck(PrintStream out, Path scratch) {
        this.out = out;
        this.scratch = scratch;
    }

    public static void main(String[] arguments) throws IOException {
        var check = new PictureCheck(System.out, Files.createTempDirectory("pictures"));
        check.checkAll(Path.of(arguments[0]));
        System.exit(check.different + check.unsound == 0 ? 0 : 1);
    }

    private void checkAll(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> file.toString().endsWith(".pdf")).sorted().forEach(this::check);
        }
        out.printf(
                "%d look the same, %d differ, %d are unsound, %d were refused%n",
                equal, different, unsound, refused);
    }

    private void check(Path source) {
        Path assembled = scratch.resolve("assembled.pdf");
        try {
            var step = new Step.Pages(source, 1, Step.Pages.TO_LAST, 0, source.toString());
            new StreamingAssembler(AssemblySettings.defaults())
                    .assemble(
                            List.of(new Step.NextFile(assembled), step).iterator(),
                            new RecordingListener());
            compare(source, assembled);
        } catch (BrokenDocumentException e) {
            refused++;
        } finally {
            delete(assembled);
        }
    }

    private void compare(Path source, Path assembled) {
        var pages = Pictures.differences(source, assembled, scratch);
        if (pages.isEmpty()) {
            equal++;
        } else {
            different++;
            out.println("differs: " + source + ", pages " + pages);
        }
        if (CHECKER.installed() && !sound(assembled) && sound(source)) {
            unsound++;
            out.println("unsound: " + source);
        }
    }

    private static boolean sound(Path pdf) {
        return CHECKER.run("--check", pdf.toString()) == 0;
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
