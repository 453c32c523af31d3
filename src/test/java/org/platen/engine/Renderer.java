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
        void draw(Path pdf, Path scratch) {
            tool().run("-r", DPI, "-l", LAST_PAGE, pdf.toString(), prefix(scratch).toString());
        }
    },
    MUPDF("mutool") {
        @Override
        void draw(Path pdf, Path scratch) {
            String pictures = prefix(scratch) + "-%04d.ppm";
            tool().run("draw", "-q", "-r", DPI, "-o", pictures, pdf.toString(), "1-" + LAST_PAGE);
        }
    };

    private static final String DPI = "60";
    private static final String LAST_PAGE = "40";
    private static final String PAGE = "page";

    private final String program;

    Renderer(String program) {
        this.program = program;
    }

    Tool tool() {
        return new Tool(program);
    }

    abstract void draw(Path pdf, Path scratch);

    private static Path prefix(Path scratch) {
        return scratch.resolve(PAGE);
    }

    /**
     * The pictures of the first pages, in their order; none if it cannot read the file.
     *
     * @param scratch a folder for this thread alone
     */
    List<byte[]> pictures(Path pdf, Path scratch) {
        draw(pdf, scratch);
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
