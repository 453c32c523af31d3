package org.platen.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.platen.engine.read.PageTree;
import org.platen.engine.read.PdfDocument;
import org.platen.engine.stream.StreamDecoder;
import org.platen.engine.syntax.CachedBytes;

/**
 * Files of more than 4 GiB, whose offsets no {@code int} holds, and of more objects than ISO
 * 32000-1, annex C, tells readers to expect: written, looked at by others, and read again.
 *
 * <p>{@code mvn test -Dtest=HugeFiles -Dplaten.huge=FOLDER}; takes some 15 GB of that folder, and
 * leaves nothing there.
 */
class HugeFiles {

    private static final long FOUR_GIB = 1L << 32;
    private static final int OBJECTS_OF_ANNEX_C = 8_388_607;

    // As the launcher starts the engine.
    private static final String USUAL = "96m";
    // Each object of a document takes eight bytes, of an eighth of the memory.
    private static final String ENOUGH_TO_READ_OBJECTS = "640m";
    // All of them being of one document, and none shared.
    private static final String ENOUGH_TO_COPY_OBJECTS = "1600m";

    private static final HugePdf LETTER = new HugePdf(10, 200, 0);
    private static final int COPIES = 4_200;
    private static final HugePdf MANY_BYTES = new HugePdf(330, 1, 1 << 24);
    private static final HugePdf MANY_OBJECTS = new HugePdf(42_000, 200, 0);
    private static final HugePdf MANY_OF_BOTH = new HugePdf(42_000, 200, 1 << 17);

    private static final List<Step.Range> ALL = List.of(new Step.Range(1, Step.Pages.TO_LAST));
    private static final EngineProcess.End FINE = new EngineProcess.End(0, "");
    // MuPDF knows no objects of higher numbers.
    private static final List<Renderer> BEYOND_ANNEX_C = List.of(Renderer.POPPLER);

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        String place = System.getProperty("platen.huge", "");
        assumeTrue(!place.isEmpty(), "name a folder with room for 15 GB: -Dplaten.huge=FOLDER");
        assumeTrue(Renderer.POPPLER.tool().installed(), "apt-get install poppler-utils qpdf");
        folder = Files.createTempDirectory(Path.of(place), "huge");
    }

    @AfterEach
    void removeFolder() throws IOException {
        if (folder != null) {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(FileForm.class)
    void more_than_four_gibibytes_are_written_and_read_in_the_usual_memory(FileForm form)
            throws IOException {
        MANY_BYTES.write(in());

        assertThat(assemble(USUAL, form, out(), 1, in(), ALL)).isEqualTo(FINE);

        assertThat(Files.size(out())).isGreaterThan(FOUR_GIB);
        assertThat(endOf(out()).contentOfLastPage()).isGreaterThan(FOUR_GIB);
        assertRight(MANY_BYTES, 1, List.of(Renderer.values()));
        // It takes too long for millions of objects.
        try (var document = Loader.loadPDF(out().toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(MANY_BYTES.pages());
            assertThat(document.getPage(MANY_BYTES.pages() - 1).getAnnotations()).hasSize(1);
        }
        assertReadAgain(MANY_BYTES, 1, USUAL);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(FileForm.class)
    void more_than_eight_million_objects_of_many_documents_are_written_in_the_usual_memory(
            FileForm form) throws IOException {
        LETTER.write(in());

        assertThat(assemble(USUAL, form, out(), COPIES, in(), ALL)).isEqualTo(FINE);

        assertThat(endOf(out()).size()).isGreaterThan(OBJECTS_OF_ANNEX_C);
        assertRight(LETTER, COPIES, BEYOND_ANNEX_C);
        assertReadAgain(LETTER, COPIES, ENOUGH_TO_READ_OBJECTS);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(FileForm.class)
    void more_than_eight_million_objects_in_more_than_four_gibibytes_are_copied(FileForm form)
            throws IOException {
        MANY_OF_BOTH.write(in());

        assertThat(assemble(ENOUGH_TO_COPY_OBJECTS, form, out(), 1, in(), ALL)).isEqualTo(FINE);

        var end = endOf(out());
        assertThat(end.size()).isGreaterThan(OBJECTS_OF_ANNEX_C);
        assertThat(end.contentOfLastPage()).isGreaterThan(FOUR_GIB);
        assertRight(MANY_OF_BOTH, 1, BEYOND_ANNEX_C);
        assertReadAgain(MANY_OF_BOTH, 1, ENOUGH_TO_READ_OBJECTS);
    }

    @Test
    void too_many_objects_for_the_memory_are_refused_with_what_to_do() throws IOException {
        MANY_OBJECTS.write(in());

        var unread = assemble(USUAL, FileForm.STREAMS, out(), 1, in(), ALL);
        Files.deleteIfExists(out());
        var uncopied = assemble(ENOUGH_TO_READ_OBJECTS, FileForm.STREAMS, out(), 1, in(), ALL);

        assertThat(unread.said())
                .matches("the document: it has more than [0-9]+ objects; .*-Xmx.*\\R");
        assertThat(unread.status()).isOne();
        assertThat(uncopied.said()).matches(".* memory .*; give (Java|it) more \\(-Xmx\\)\\R");
        assertThat(uncopied.status()).isOne();
    }

    private Path in() {
        return folder.resolve("in.pdf");
    }

    private Path out() {
        return folder.resolve("out.pdf");
    }

    private EngineProcess.End assemble(
            String memory, FileForm form, Path out, int copies, Path pdf, List<Step.Range> ranges)
            throws IOException {
        long start = System.nanoTime();
        var end = new EngineProcess(memory).assemble(form, out, copies, pdf, ranges);
        System.out.printf(
                "-Xmx%s, %s, pages %s of %,d x %,d bytes: %,d bytes in %d s; status %d. %s%n",
                memory,
                form,
                ranges,
                copies,
                Files.size(pdf),
                Files.size(out),
                Duration.ofNanos(System.nanoTime() - start).toSeconds(),
                end.status(),
                end.said());
        return end;
    }

    /** What our own reader finds at the end of a file. */
    private record End(int size, long contentOfLastPage) {}

    private static End endOf(Path pdf) throws IOException {
        var limits = Limits.defaults();
        try (var source = CachedBytes.of(PdfSource.of(pdf));
                var decoder = new StreamDecoder(limits)) {
            var document = PdfDocument.open(source, decoder, limits);
            var pages = PageTree.of(document, limits);
            var page = document.find(pages.page(pages.count() - 1));
            var content = document.find(page.value().get("Contents").reference());
            return new End(document.size(), content.dataAt());
        }
    }

    /** A page of the beginning, some in the middle, and the last ones. */
    private static List<Step.Range> samples(int pages) {
        return List.of(
                new Step.Range(1, 1), new Step.Range(pages / 2, 2), new Step.Range(pages - 1, 2));
    }

    private void assertRight(HugePdf pdf, int copies, List<Renderer> renderers) throws IOException {
        int pages = pdf.pages() * copies;
        String out = out().toString();
        assertThat(new Tool("pdfinfo").answer(out)).containsPattern("Pages: +" + pages + "\n");
        assertThat(new Tool("qpdf").answer("--show-npages", out)).isEqualTo(pages + "\n");
        for (var renderer : renderers) {
            for (var range : samples(pages)) {
                assertThat(
                                Pictures.differences(
                                        sources(renderer, pdf, range),
                                        renderer.pictures(out(), range, folder)))
                        .as("of pages that %s shows from %s on", renderer, range.first())
                        .isEmpty();
            }
        }
    }

    /** How pages of the print file should look. */
    private List<byte[]> sources(Renderer renderer, HugePdf pdf, Step.Range range) {
        return IntStream.range(range.first() - 1, range.first() - 1 + range.count())
                .mapToObj(page -> new Step.Range(1 + page % pdf.pages(), 1))
                .flatMap(page -> renderer.pictures(in(), page, folder).stream())
                .toList();
    }

    private void assertReadAgain(HugePdf pdf, int copies, String memory) throws IOException {
        Path excerpt = folder.resolve("excerpt.pdf");
        var samples = samples(pdf.pages() * copies);

        assertThat(assemble(memory, FileForm.STREAMS, excerpt, 1, out(), samples)).isEqualTo(FINE);

        var expected =
                samples.stream()
                        .flatMap(range -> sources(Renderer.POPPLER, pdf, range).stream())
                        .toList();
        assertThat(expected).hasSize(samples.stream().mapToInt(Step.Range::count).sum());
        assertThat(Pictures.differences(expected, Renderer.POPPLER.pictures(excerpt, folder)))
                .isEmpty();
        assertThat(new Tool("qpdf").run("--check", excerpt.toString())).isZero();
    }
}
