package org.platen.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.platen.bench.data.DataSet;
import org.platen.bench.data.Variant;
import org.platen.engine.assembly.StreamingAssembler;

/**
 * Assembles every PDF of a folder and compares its pages with their sources as pictures; asks qpdf
 * whether the print file is sound where the source is, and whether no page is missing. The same for
 * what the benchmark generates.
 *
 * <p>{@code mvn test -Dtest=PictureCheck -Dplaten.corpus=FOLDER}, since its name keeps it out of
 * the build; {@link PicturesTest} is its short form.
 */
class PictureCheck {

    // Both renderers show less of them than is there, or something else.
    private static final List<String> SHOWN_OTHERWISE =
            List.of(
                    // The number of the content stream's object says another generation.
                    "bad23.pdf",
                    "bad26.pdf",
                    // The data begins behind a carriage return that stands alone.
                    "stream-line-enders.pdf",
                    // Poppler shows page 28 where the hint table of a linearized file says that it
                    // is, not where the page tree does. MuPDF repairs the file and loses pages.
                    "xref-compressed-in-compressed.pdf");

    @TempDir Path scratch;

    @BeforeEach
    void needsRenderer() {
        assumeTrue(
                Renderer.POPPLER.tool().installed(),
                "pdftoppm is not installed: apt-get install poppler-utils qpdf mupdf-tools");
    }

    static Path corpus() {
        return Path.of(System.getProperty("platen.corpus", "../shared/corpus"));
    }

    static List<Path> pdfs(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".pdf")).sorted().toList();
        }
    }

    @Test
    void pages_of_a_folder_look_like_their_sources() throws IOException {
        assumeTrue(Files.isDirectory(corpus()), "there is no folder " + corpus());
        var counts = new EnumMap<Likeness.Kind, Integer>(Likeness.Kind.class);
        var faults = new ArrayList<String>();
        int refused = 0;

        for (Path pdf : pdfs(corpus())) {
            try {
                var likeness = check(pdf, scratch);
                counts.merge(likeness.kind(), 1, Integer::sum);
                tell(pdf, likeness, faults);
            } catch (BrokenDocumentException e) {
                refused++;
            }
        }

        System.out.println(counts + ", " + refused + " refused");
        assertThat(faults).isEmpty();
    }

    static boolean isFault(Path pdf, Likeness likeness) {
        return likeness.kind().isFault()
                && SHOWN_OTHERWISE.stream().noneMatch(name -> pdf.toString().endsWith(name));
    }

    private static void tell(Path pdf, Likeness likeness, List<String> faults) {
        if (likeness.kind() == Likeness.Kind.SAME) {
            return;
        }
        String line = likeness.kind() + " " + pdf + ": " + likeness.detail();
        System.out.println(line);
        if (isFault(pdf, likeness)) {
            faults.add(line);
        }
    }

    /** Assembles a document and compares. */
    static Likeness check(Path pdf, Path scratch) throws IOException {
        Path printFile = scratch.resolve("assembled.pdf");
        var listener = new RecordingListener();
        var step = new Step.Pages(pdf, 1, Step.Pages.TO_LAST, 0, pdf.toString());
        try {
            new StreamingAssembler(AssemblySettings.defaults())
                    .assemble(List.of(new Step.NextFile(printFile), step).iterator(), listener);
            return Likeness.of(pdf, printFile, listener.files.get(0).pages(), scratch);
        } finally {
            Files.deleteIfExists(printFile);
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Variant.class)
    void pages_of_generated_documents_look_like_their_sources(Variant variant) throws IOException {
        var data = new DataSet(Files.createDirectory(scratch.resolve("data")), variant, 10, 4711);
        data.make();
        var excerpts = excerpts(data);
        Path printFile = scratch.resolve("assembled.pdf");
        var steps = new ArrayList<Step>(List.of(new Step.NextFile(printFile)));
        excerpts.forEach(excerpt -> steps.add(excerpt.step()));

        new StreamingAssembler(AssemblySettings.defaults())
                .assemble(steps.iterator(), new RecordingListener());

        var pictures = Renderer.POPPLER.pictures(printFile, scratch);
        var expected = new ArrayList<byte[]>();
        excerpts.forEach(excerpt -> expected.addAll(excerpt.pictures(scratch)));
        assertThat(pictures).isNotEmpty();
        assertThat(Pictures.differences(expected.subList(0, pictures.size()), pictures)).isEmpty();
        assertThat(new Tool("qpdf").run("--check", printFile.toString())).isZero();
    }

    private static List<Excerpt> excerpts(DataSet data) {
        var files = data.files().stream().map(data.folder()::resolve).toList();
        return data.variant().isOneFile()
                ? data.ranges().stream()
                        .map(range -> new Excerpt(files.get(0), range.first(), range.last()))
                        .toList()
                : files.stream().map(file -> new Excerpt(file, 1, Step.Pages.TO_LAST)).toList();
    }

    /** Pages of a file, counted from 1. */
    private record Excerpt(Path file, int first, int last) {

        Step step() {
            return new Step.Pages(file, first, last - first + 1, 0, file.toString());
        }

        List<byte[]> pictures(Path scratch) {
            var all = Renderer.POPPLER.pictures(file, scratch);
            return all.subList(first - 1, Math.min(last, all.size()));
        }
    }
}
