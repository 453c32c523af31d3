package org.platen.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Programs that share no code with us, and show what pages look like. */
enum Renderer {
    POPPLER("pdftoppm") {
        @Override
        void draw(Path pdf, List<Step.Range> pages, Path scratch) {
            String prefix = prefix(scratch).toString();
            for (var run : pages) {
                String first = "" + run.first();
                tool().run("-r", DPI, "-f", first, "-l", "" + last(run), pdf.toString(), prefix);
            }
        }

        @Override
        String text(Path pdf) {
            return new Tool("pdftotext").answer("-q", pdf.toString(), "-");
        }
    },
    MUPDF("mutool") {
        @Override
        void draw(Path pdf, List<Step.Range> pages, Path scratch) {
            String pictures = prefix(scratch) + "-%04d.ppm";
            String ranges =
                    pages.stream()
                            .map(run -> run.first() + "-" + last(run))
                            .collect(Collectors.joining(","));
            tool().run("draw", "-q", "-r", DPI, "-o", pictures, pdf.toString(), ranges);
        }

        @Override
        String text(Path pdf) {
            return tool().answer("draw", "-q", "-F", "txt", pdf.toString());
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

    static List<Renderer> installed() {
        return Stream.of(values()).filter(renderer -> renderer.tool().installed()).toList();
    }

    /** Writes a file for each page, whose name ends with the number of the page. */
    abstract void draw(Path pdf, List<Step.Range> pages, Path scratch);

    /** What it reads on the pages. */
    abstract String text(Path pdf);

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
        return List.copyOf(drawn(pdf, List.of(pages), scratch).values());
    }

    /** The pictures of some pages by their numbers, without those that it cannot show. */
    SortedMap<Integer, byte[]> pictures(Path pdf, SortedSet<Integer> pages, Path scratch) {
        return drawn(pdf, runs(pages), scratch);
    }

    private static List<Step.Range> runs(SortedSet<Integer> pages) {
        var runs = new ArrayList<Step.Range>();
        int first = pages.first();
        for (int page : pages) {
            if (!pages.contains(page + 1)) {
                runs.add(new Step.Range(first, page - first + 1));
                first = pages.tailSet(page + 1).stream().findFirst().orElse(page);
            }
        }
        return runs;
    }

    private SortedMap<Integer, byte[]> drawn(Path pdf, List<Step.Range> pages, Path scratch) {
        draw(pdf, pages, scratch);
        var pictures = new TreeMap<Integer, byte[]>();
        try (Stream<Path> files = Files.list(scratch)) {
            for (Path file : files.filter(Renderer::isPicture).toList()) {
                pictures.put(number(file), Files.readAllBytes(file));
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pictures;
    }

    private static boolean isPicture(Path file) {
        return file.getFileName().toString().startsWith(PAGE + "-");
    }

    private static int number(Path file) {
        return Integer.parseInt(file.getFileName().toString().replaceAll("\\D", ""));
    }
}
