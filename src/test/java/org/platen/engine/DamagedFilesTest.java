package org.platen.engine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.platen.engine.assembly.StreamingAssembler;
import org.platen.engine.document.PdfFile;

/** Files that are not what ISO 32000 asks for: what is printed of them, and what is told. */
class DamagedFilesTest {

    private static final Path REPORTS = Path.of("../shared/reports");
    private static final String DAMAGED = "its cross-reference is damaged";

    @TempDir Path folder;
    private final RecordingListener listener = new RecordingListener();

    /** The words of the pages, after it was seen that neighbours and repetitions change nothing. */
    private List<String> words(Path file) throws IOException {
        var before = Revisions.ofPages("before");
        before.table();
        Path plain = before.save(folder.resolve("before.pdf"));
        assertThat(PdfFile.open(file).pageCount()).isEqualTo(assembled(file).size());
        var alone = assembled(file);
        var expected = new ArrayList<String>(List.of("before"));
        expected.addAll(alone);
        expected.addAll(alone);
        expected.add("before");
        assertThat(assembledAll(plain, file, file, plain)).isEqualTo(expected);
        listener.warned.clear();
        return assembled(file);
    }

    private List<String> words(Revisions file) throws IOException {
        return words(file.save(folder.resolve("in.pdf")));
    }

    private List<String> assembled(Path file) throws IOException {
        return assembledAll(file);
    }

    private List<String> assembledAll(Path... files) throws IOException {
        Path out = folder.resolve("out.pdf");
        Files.deleteIfExists(out);
        var steps = new ArrayList<Step>(List.of(new Step.NextFile(out)));
        for (Path file : files) {
            steps.add(new Step.Pages(file, 1, Step.Pages.TO_LAST, 0, "in.pdf"));
        }
        new StreamingAssembler(AssemblySettings.defaults().withThreads(0).withForm(FileForm.TABLE))
                .assemble(steps.iterator(), listener);
        return List.of(Letters.read(out));
    }

    private void assertTold(String text) {
        assertThat(listener.warned).anySatisfy(each -> assertThat(each).contains(text));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "23-tree-shared-node.pdf, odd tree p1|odd tree p2|odd tree p1|odd tree p2",
        "23-tree-kids-array-shared.pdf, odd tree p1|odd tree p2|odd tree p1|odd tree p2",
        "24-prev-loop-self.pdf, loop p1",
        "25-hybrid-stale.pdf, NEW p1",
        "26-update-subsection-wrong.pdf, 'NEW 250,00'",
        "28-two-files.pdf, second file p1|second file p2",
        "29-length-dangling.pdf, length p1",
        "53-lost-image-length-dangling.pdf, lost? p1",
        "53-lost-image-length-null.pdf, lost? p1",
        "53-lost-form-length-dictionary.pdf, lost? p1",
        "50-exponent-matrix.pdf, exponent p1",
        "50-exponent-rect.pdf, exponent p1"
    })
    void what_was_reported_comes_out_right(String name, String pages) throws IOException {
        Path file = REPORTS.resolve(name);
        assumeTrue(Files.exists(file), "there is no " + file);

        assertThat(words(file)).containsExactly(pages.split("\\|"));
    }

    @ParameterizedTest(name = "/Prev {0}")
    @ValueSource(strings = {"self", "9999999", "20", "-5"})
    void where_older_sections_cannot_be_found_the_file_is_searched(String prev) throws IOException {
        var file = Revisions.ofPages("old");
        file.table();
        file.content(11, "new");
        file.table("/Prev " + (prev.equals("self") ? file.length() : prev), 11);

        assertThat(words(file)).containsExactly("new");
        assertTold(DAMAGED);
    }

    @Test
    void a_new_table_counts_before_the_stream_of_an_old_hybrid_section() throws IOException {
        var file = Revisions.ofPages("old");
        int old = file.table();
        int hidden = file.length();
        String row = "\u0001" + (char) (file.offset(11) >> 8) + (char) (file.offset(11) & 255);
        file.object(
                20,
                "<</Type/XRef/Size 12/W[1 2 0]/Index[11 1]/Root 1 0 R/Length 3>>\nstream\n"
                        + row
                        + "\nendstream");
        file.content(11, "new");
        file.table("/Prev " + old + "/XRefStm " + hidden, 11);

        assertThat(words(file)).containsExactly("new");
        assertThat(listener.warned).isEmpty();
    }

    @ParameterizedTest(name = "object {0}")
    @ValueSource(ints = {3, 10, 40})
    void an_entry_that_leads_to_another_object_hides_no_newer_revision(int number)
            throws IOException {
        var file = Revisions.ofPages("old");
        int old = file.table();
        file.content(11, "new");
        file.tableOfOne("/Prev " + old, number, file.offset(11));

        assertThat(words(file)).containsExactly("new");
        assertTold("the cross-reference entry of object " + number + " leads to object 11");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2000})
    void a_file_whose_header_is_missing_or_far_behind_is_searched(int before) throws IOException {
        var whole = Revisions.ofPages("whole");
        whole.table();
        String bytes = Files.readString(whole.save(folder.resolve("in.pdf")), ISO_8859_1);
        String header = bytes.substring(0, bytes.indexOf('\n') + 1);
        String found =
                before == 0
                        ? bytes.substring(header.length())
                        : "junk\n".repeat(before / 5) + bytes;
        Path file = Files.writeString(folder.resolve("in.pdf"), found, ISO_8859_1);
        assertThat(words(file)).containsExactly("whole");
        assertTold("it does not begin with %PDF");
    }

    @Test
    void of_two_files_in_one_the_last_is_printed() throws IOException {
        var first = Revisions.ofPages("one", "two");
        first.table();
        var second = Revisions.ofPages("three");
        second.table();
        first.write(second.toString());

        assertThat(words(first)).containsExactly("three");
    }

    @Test
    void what_looks_like_objects_within_a_stream_is_none() throws IOException {
        var inner = Revisions.ofPages("inner", "inner");
        inner.table();
        var file =
                Revisions.ofPages("outer").stream(20, "21 0 R", inner.toString())
                        .object(21, String.valueOf(inner.length()))
                        .write("startxref\n7\n%%EOF\n");

        assertThat(words(file)).containsExactly("outer");
    }

    @ParameterizedTest(name = "/Length {0}")
    @ValueSource(
            strings = {
                "-1",
                "5",
                "500",
                "99999999999",
                "null",
                "<</A 1>>",
                "(40)",
                "99 0 R",
                "11 0 R"
            })
    void a_stream_of_a_wrong_length_is_read_to_its_end(String length) throws IOException {
        var file = Revisions.ofPages("x").stream(11, length, Revisions.data("whole"));
        file.table();

        assertThat(words(file)).containsExactly("whole");
        assertTold("object 11 has a wrong /Length");
    }

    @Test
    void a_right_length_counts_before_what_looks_like_the_end() throws IOException {
        var file = Revisions.ofPages("x").content(11, ") Tj % \nendstream\nendobj\n(whole");
        file.table();

        assertThat(words(file)).containsExactly("whole");
        assertThat(listener.warned).isEmpty();
    }

    @ParameterizedTest(name = "/Kids[{0}]")
    @CsvSource({
        "10 0 R 12 0 R 10 0 R, a|b|a, states 2 pages",
        "10 0 R null 12 0 R, a|b, is not a page",
        "10 0 R 77 0 R 12 0 R, a|b, object 77 of the page tree is not a page",
        "10 0 R 2 0 R 12 0 R, a|b, contains a cycle through its node 2",
    })
    void kids_that_are_no_pages_are_told_of(String kids, String pages, String told)
            throws IOException {
        var file =
                Revisions.ofPages("a", "b").object(2, "<</Type/Pages/Count 2/Kids[" + kids + "]>>");
        file.table();

        assertThat(words(file)).containsExactly(pages.split("\\|"));
        assertTold(told);
    }

    @Test
    void a_page_tree_may_be_of_any_depth() throws IOException {
        var file = Revisions.ofPages("a").object(2, "<</Type/Pages/Count 1/Kids[100 0 R]>>");
        for (int number = 100; number < 5000; number++) {
            int kid = number == 4999 ? 10 : number + 1;
            file.object(number, "<</Type/Pages/Count 1/Kids[" + kid + " 0 R]>>");
        }
        file.table();

        assertThat(words(file)).containsExactly("a");
        assertThat(listener.warned).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/Annots 3",
                "/Annots[5 (x)]",
                "/Rotate/x",
                "/Group 5",
                "/Trans 5",
                "/UserUnit -3",
                "/CropBox[1 2]",
                "/TrimBox 4",
                "/VP 5",
                "/BleedBox[0 0 0 0]"
            })
    void an_entry_of_a_wrong_kind_is_left_out(String entry) throws IOException {
        var file = Revisions.ofPages("a", "b").page(10, entry);
        file.table();

        assertThat(words(file)).containsExactly("a", "b");
        assertTold("left out");
        assertThat(Files.readString(folder.resolve("out.pdf"), StandardCharsets.ISO_8859_1))
                .doesNotContain(entry);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"5", "/X", "<<>>", "(x)", "3 0 R"})
    void contents_that_are_no_stream_harm_no_other_page(String contents) throws IOException {
        var page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents " + contents + ">>";
        var file = Revisions.ofPages("a", "b").object(10, page);
        file.table();

        assertThat(words(file)).containsExactly("", "b");
        assertTold("/Contents");
    }

    @Test
    void parts_of_the_contents_that_are_no_streams_are_left_out() throws IOException {
        var page =
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Resources<</Font<</F 3 0 R>>>>"
                        + "/Contents[11 0 R 5 null 99 0 R 3 0 R]>>";
        var file = Revisions.ofPages("a").object(10, page);
        file.table();

        assertThat(words(file)).containsExactly("a");
        assertTold("object 99 is missing");
    }

    @ParameterizedTest(name = "{0} is read as {1}")
    @CsvSource({
        "1e-7, 0.0000001",
        "3.5E2, 350",
        "--5, -5",
        "5-3, 5",
        "., 0",
        "-, 0",
        "1.2.3, 1.2",
        "99999999999999999999999, 2147483647",
        "abc, null",
    })
    void what_is_no_number_of_the_standard_is_rewritten(String odd, String proper)
            throws IOException {
        var file = Revisions.ofPages("a").page(10, "/X[7 " + odd + " 8]");
        file.table();

        assertThat(words(file)).containsExactly("a");
        assertThat(Files.readString(folder.resolve("out.pdf"), StandardCharsets.ISO_8859_1))
                .contains("/X[7 " + proper + " 8]");
        assertTold("'" + odd + "' was found instead of a value");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/X", " 5/Y 6", "/X{1 2}", "/X(abc("})
    void odd_syntax_costs_no_page(String entries) throws IOException {
        var file = Revisions.ofPages("a", "b").page(12, entries);
        file.table();

        assertThat(words(file)).containsExactly("a", "b");
        assertThat(listener.warned).isNotEmpty();
    }

    @Test
    void more_than_a_value_in_an_object_is_told() throws IOException {
        var file = Revisions.ofPages("a", "b").page(12, "/X 30 0 R").object(30, "4 0 R /Y 5>>");
        file.table();

        assertThat(words(file)).containsExactly("a", "b");
        assertThat(listener.warned).anyMatch(text -> text.contains("object 30 has more than one"));
    }

    @Test
    void a_page_that_reaches_what_cannot_be_read_is_refused_by_name() throws IOException {
        var file = Revisions.ofPages("a", "b").page(12, "/X 30 0 R").object(30, "<</A>]>>");
        file.table();
        Path in = file.save(folder.resolve("in.pdf"));

        assertThatThrownBy(() -> assembled(in))
                .isInstanceOf(BrokenDocumentException.class)
                .hasMessageStartingWith("in.pdf, page 2: object 30 cannot be used: ");
    }

    @Test
    void what_a_cut_file_has_lost_is_not_passed_over() throws IOException {
        var file =
                Revisions.ofPages("a", "b").page(12, "/X 30 0 R").object(30, "(lost with the end)");
        String text = file.toString();
        Path in = folder.resolve("in.pdf");
        Files.writeString(
                in, text.substring(0, text.indexOf("30 0 obj")), StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> assembled(in))
                .hasMessageContaining("object 30 is missing, and the end of the file is missing");
    }

    @Test
    void a_page_that_the_tree_does_not_lead_to_is_told_of() throws IOException {
        var file = Revisions.ofPages("a", "b").object(2, "<</Type/Pages/Count 1/Kids[10 0 R]>>");
        file.write("startxref\n0\n%%EOF");

        assertThat(words(file)).containsExactly("a");
        assertTold("does not lead to 1 of the pages in the file, objects 12;");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/Filter/FlateDecode/DecodeParms<</Predictor 2/Colors 536870913>>",
                "/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 536870913>>",
                "/Filter/FlateDecode/DecodeParms<</Predictor 12/BitsPerComponent 7>>",
                "/Filter[/FlateDecode]/DecodeParms[<</Predictor 2/Colors 33>>]",
                "/Filter/FlateDecode/DecodeParms 5",
                "/Filter/FlateDecode/DP(x)"
            })
    void parameters_of_filters_that_cannot_be_are_left_out(String entries) throws IOException {
        String data = deflated(Revisions.data("whole"));
        var file =
                Revisions.ofPages("x")
                        .object(
                                11,
                                "<<%s/Length %d>>\nstream\n%s\nendstream"
                                        .formatted(entries, data.length(), data));
        file.table();

        assertThat(words(file)).containsExactly("whole");
        assertTold("stream object 11 has invalid filter parameters");
    }

    private static String deflated(String text) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(out)) {
            deflater.write(text.getBytes(StandardCharsets.ISO_8859_1));
        }
        return out.toString(StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest(name = "/Filter {0}")
    @CsvSource({
        "5, shown, its data are used unfiltered",
        "<<>>, shown, its data are used unfiltered",
        "/Nope, '', is not a readable stream",
        "/DCTDecode, '', is not a readable stream",
        "[5], '', is not a readable stream"
    })
    void content_in_an_odd_filter_is_told_of(String filter, String shown, String told)
            throws IOException {
        String data = Revisions.data("shown");
        var page =
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Resources<</Font<</F 3 0 R>>>>"
                        + "/Contents[11 0 R]>>";
        var file =
                Revisions.ofPages("x", "b")
                        .object(10, page)
                        .object(
                                11,
                                "<</Filter %s/Length %d>>\nstream\n%s\nendstream"
                                        .formatted(filter, data.length(), data));
        file.table();

        assertThat(words(file)).containsExactly(shown, "b");
        assertTold(told);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "/Width 0/Height 2/BitsPerComponent 8, a /Width that no image has",
        "/Width 2/BitsPerComponent 8, a /Height that no image has",
        "/Width 2/Height(2)/BitsPerComponent 8, a /Height that no image has",
        "/Width 2/Height 2/BitsPerComponent 99, a /BitsPerComponent that no image has",
        "/Width 2/Height 2/BitsPerComponent 8/SMask<</A 1>>, a mask that is not an image",
        "/Width 2/Height 2/BitsPerComponent 8/Mask 3 0 R, a mask that is not an image"
    })
    void images_that_nobody_can_show_are_left_out(String entries, String told) throws IOException {
        var file =
                Revisions.ofPages("a", "b")
                        .page(10, "/X 20 0 R")
                        .object(
                                20,
                                "<</Subtype/Image/ColorSpace/DeviceGray%s/Length 4>>\nstream\nabcd\nendstream"
                                        .formatted(entries));
        file.table();

        assertThat(words(file)).containsExactly("a", "b");
        assertTold("stream object 20 has " + told);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "%11 0 obj\n<</Length 3>>\nstream\nq Q\nendstream\nendobj\n",
                "% once: 10 0 obj <</Type/Page>> endobj\n",
                "20 0 obj\n(endobj\n10 0 obj\n<</Type/Page>>\nendobj)\nendobj\n",
                "20 0 obj\n<</A 1 % 10 0 obj\n>>\nendobj\n",
                "20 0 obj\n<</Length 23>>\nstream\nendstream 10 0 obj null\nendstream\nendobj\n"
            })
    void what_looks_like_an_object_is_none_in_comments_strings_and_streams(String odd)
            throws IOException {
        var file = Revisions.ofPages("a", "b").write(odd).write("startxref\n0\n%%EOF");

        assertThat(words(file)).containsExactly("a", "b");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"1 0 R", "3 0 R", "20 0 R"})
    void a_kid_that_says_it_is_something_else_is_no_page(String kid) throws IOException {
        var file =
                Revisions.ofPages("a", "b")
                        .object(20, "<</Type/Outlines/Count 0>>")
                        .object(2, "<</Type/Pages/Count 2/Kids[10 0 R " + kid + " 12 0 R]>>");
        file.table();

        assertThat(words(file)).containsExactly("a", "b");
        assertTold("of the page tree is not a page");
    }

    /** Found by the fuzz: poppler shows such a page as empty. */
    @Test
    void a_page_that_is_no_object_of_its_own_is_printed_and_told_of() throws IOException {
        var file =
                Revisions.ofPages("a")
                        .object(
                                2,
                                "<</Type/Pages/Count 1/Kids[<</Type/Page/Parent 2 0 R"
                                        + "/MediaBox[0 0 200 200]/Resources<</Font<</F 3 0 R>>>>"
                                        + "/Contents 11 0 R>>]>>");
        file.table();

        assertThat(words(file)).containsExactly("a");
        assertTold("a page tree node is a direct object");
    }

    @Test
    void of_an_entry_that_a_page_has_twice_the_last_one_counts() throws IOException {
        var file = Revisions.ofPages("a").page(10, "/Contents 20 0 R").content(20, "last");
        file.table();

        assertThat(words(file)).containsExactly("last");
        assertTold("has an entry twice");
    }
}
