package org.platen.bench.data;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.platen.engine.document.PdfFile;

class DataSetTest {

    private static final long SEED = 7;

    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource
    void documents_are_the_same_each_time(Variant variant) throws IOException {
        var once = made("once", variant, 3, SEED);
        var again = made("again", variant, 3, SEED);

        assertThat(again.files()).isEqualTo(once.files());
        for (var file : once.files()) {
            assertThat(again.folder().resolve(file))
                    .hasSameBinaryContentAs(once.folder().resolve(file));
        }
    }

    @ParameterizedTest
    @EnumSource
    void two_readers_agree_on_the_pages_of_all_documents(Variant variant) throws IOException {
        var data = made("data", variant, 12, SEED);

        int pages = 0;
        for (var file : data.files()) {
            try (var ours = PdfFile.open(data.folder().resolve(file));
                    var pdfBoxes = open(data, file)) {
                assertThat(ours.pageCount()).isEqualTo(pdfBoxes.getNumberOfPages());
                pages += ours.pageCount();
            }
        }
        assertThat(pages).isEqualTo(data.pages());
    }

    @ParameterizedTest
    @EnumSource
    void no_two_documents_say_the_same(Variant variant) throws IOException {
        var data = made("data", variant, 3, SEED);
        var texts = new HashSet<String>();
        var pages = new ArrayList<String>();

        for (var file : data.files()) {
            try (var pdf = open(data, file)) {
                for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                    pages.add(text(pdf, page));
                    texts.add(text(pdf, page));
                }
            }
        }

        assertThat(texts).hasSameSizeAs(pages);
        assertThat(pages.get(0)).contains("Rechnung / Invoice 100000000", "Summe €", "Müller");
    }

    @Test
    void shared_documents_have_the_same_font_files_and_own_ones_their_own() throws IOException {
        assertThat(fontFiles(made("data", Variant.SHARED, 4, SEED))).hasSize(2);
        assertThat(fontFiles(made("data", Variant.OWN, 4, SEED))).hasSize(8);
        assertThat(fontFiles(made("data", Variant.FULL, 4, SEED)))
                .containsExactly(Arrays.hashCode(TrueType.liberationSans().file()));
    }

    @Test
    void both_forms_of_cross_reference_are_there() throws IOException {
        assertThat(bytes(made("data", Variant.SHARED, 1, SEED))).contains("/XRef");
        assertThat(bytes(made("data", Variant.OWN, 1, SEED))).contains("\nxref\n");
    }

    @Test
    void mixed_documents_have_one_to_ten_pages() {
        var pages =
                IntStream.range(0, 500)
                        .map(number -> Variant.MIXED.pages(new Lot(SEED, number)))
                        .boxed()
                        .distinct();

        assertThat(pages).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    }

    @Test
    void ranges_take_each_page_once_and_not_in_order() {
        var ranges = new DataSet(folder, Variant.RANGES, 100, SEED).ranges();

        var firsts = ranges.stream().map(PageRange::first).toList();
        assertThat(firsts).doesNotHaveDuplicates().hasSize(100).contains(1, 199);
        assertThat(ranges).allMatch(range -> range.last() == range.first() + 1);
        assertThat(firsts).isNotEqualTo(firsts.stream().sorted().toList());
    }

    @Test
    void a_smaller_set_is_there_when_a_larger_one_is() {
        made("data", Variant.SHARED, 3, SEED);

        assertThat(set("data", Variant.SHARED, 2, SEED).missing()).isZero();
        assertThat(set("data", Variant.SHARED, 5, SEED).missing()).isEqualTo(2);
        assertThat(set("data", Variant.SHARED, 3, SEED + 1).missing()).isEqualTo(3);
        assertThat(set("data", Variant.OWN, 3, SEED).missing()).isEqualTo(3);
    }

    @Test
    void a_set_that_grows_keeps_what_is_there() throws IOException {
        var small = made("data", Variant.SHARED, 1, SEED);
        var file = small.folder().resolve(small.files().get(0));
        Files.writeString(file, "still the first");

        var large = made("data", Variant.SHARED, 2, SEED);

        assertThat(file).hasContent("still the first");
        assertThat(large.folder().resolve(large.files().get(1))).exists();
    }

    @Test
    void documents_of_another_seed_are_made_anew() throws IOException {
        var first = made("data", Variant.SHARED, 1, SEED);
        var before = bytes(first);

        assertThat(bytes(made("data", Variant.SHARED, 1, SEED + 1))).isNotEqualTo(before);
    }

    @Test
    void a_folder_that_was_left_half_made_is_made_anew() throws IOException {
        var data = made("data", Variant.SHARED, 2, SEED);
        Label.remove(data.folder());

        assertThat(data.missing()).isEqualTo(2);
    }

    private DataSet set(String name, Variant variant, int documents, long seed) {
        return new DataSet(folder.resolve(name), variant, documents, seed);
    }

    private DataSet made(String name, Variant variant, int documents, long seed) {
        var data = set(name, variant, documents, seed);
        data.make();
        return data;
    }

    private static PDDocument open(DataSet data, String file) throws IOException {
        return Loader.loadPDF(data.folder().resolve(file).toFile());
    }

    private static String text(PDDocument pdf, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf);
    }

    private static String bytes(DataSet data) throws IOException {
        var file = data.folder().resolve(data.files().get(0));
        return Files.readString(file, ISO_8859_1);
    }

    /** The hashes of those that differ. */
    private static Set<Integer> fontFiles(DataSet data) throws IOException {
        var files = new HashSet<Integer>();
        for (var name : data.files()) {
            try (var pdf = open(data, name)) {
                var resources = pdf.getPage(0).getResources();
                for (COSName font : resources.getFontNames()) {
                    files.add(Arrays.hashCode(fontFile(resources.getFont(font))));
                }
            }
        }
        return files;
    }

    private static byte[] fontFile(PDFont font) throws IOException {
        return font.getFontDescriptor().getFontFile2().toByteArray();
    }
}
