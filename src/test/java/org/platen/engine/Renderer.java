package org.platen.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Programs that share no code with us, and show what pages look like. */
enum Renderer {
    POPPLER("pdftoppm") {
        @Override
        void draw(Path pdf, Step.Range pages, Path scratch) {
            String first = "" + pages.first();
            String last = "" + last(pages);
            String prefix = prefix(scratch).toString();
            tool().run("-r", DPI, "-f", first, "-l", last, pdf.toString(), prefix);
        }
    },
    MUPDF("mutool") {
        @Override
        void draw(Path pdf, Step.Range pages, Path scratch) {
            String pictures = prefix(scratch) + "-%04d.ppm";
            String range = pages.first() + "-" + last(pages);
            tool().run("draw", "-q", "-r", DPI, "-o", pictures, pdf.toString(), range);
        }
    };

    private static final String DPI = "60";
    private static final Step.Range FIRST_PAGES = new Step.Range(1, 40);
    private static final String PAGE = "page";

    private final String program;

    Renderer(String program) {
        this.program = program;
    }

    Tool tool() {
        return new Tool(program);
    }

    abstract void draw(Path pdf, Step.Range pages, Path scratch);

    private static int last(Step.Range pages) {
        return pages.first() + pages.count() - 1;
    }

    private static Path prefix(Path scratch) {
        return scratch.resolve(PAGE);
    }

    /**
     * The pictures of the first pages, in their order; none if it cannot read the file.
     *
     * @param scratch a folder for this thread alone
     */
    List<byte[]> pictures(Path pdf, Path scratch) {
        return pictures(pdf, FIRST_PAGES, scratch);
    }

    /** The pictures of some pages, in their order. */
    List<byte[]> pictures(Path pdf, Step.Range pages, Path scratch) {
        draw(pdf, pages, scratch);
        var pictures = new ArrayList<byte[]>();
        try (Stream<Path> files = Files.list(scratch)) {
            for (Path file :
                    files.filter(each -> each.getFileName().toString().startsWith(PAGE + "-"))
                            .sorted()
                            .toList()) {
                pictures.add(Files.readAllBytes(file));
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pictures;
    }
}
