package org.platen.engine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.platen.engine.assembly.StreamingAssembler;

/**
 * Pages that share a resource dictionary with a picture for each of them, printed alone: what their
 * content leads to is there, and nothing else of weight.
 */
class NeededResourcesTest {

    private static final int SHARED = 10;
    private static final int SECOND_PAGE = 5;
    private static final int SECOND_CONTENT = 6;
    private static final int OF_THE_CASE = 30;
    private static final int FIRST_PICTURE = 50;
    private static final List<String> PICTURES = List.of("a", "b", "c");
    private static final Set<String> ALL = Set.of("a", "b", "c");
    private static final String PICTURE =
            "/Type/XObject/Subtype/Image/Width 20000/Height 1/BitsPerComponent 8"
                    + "/ColorSpace/DeviceGray";
    private static final String FORM = "/Type/XObject/Subtype/Form/BBox[0 0 9 9]";
    private static final String DRAWS_A_PATTERN = "/Pattern cs/P scn 0 0 9 9 re f";
    private static final String DRAWS_A_GLYPH = "BT/T 9 Tf(g)Tj ET";

    @TempDir Path scratch;

    private static Arguments page(
            String name, String content, String entries, Set<String> kept, Consumer<RawPdf> more) {
        return Arguments.of(name, content, entries, kept, more);
    }

    private static Arguments page(String name, String content, Set<String> kept) {
        return page(name, content, "", kept, pdf -> {});
    }

    private static Arguments form(String name, String entries, String content, Set<String> kept) {
        return page(name, "/f Do", "", kept, pdf -> pdf.stream(30, FORM + entries, bytes(content)));
    }

    static Stream<Arguments> pages() {
        return Stream.of(
                page("draws a picture", "/a Do", Set.of("a")),
                page("draws two", "/a Do q/c Do Q", Set.of("a", "c")),
                page("draws none", "0 0 m 9 9 l S", Set.of()),
                page("escapes a name", "/#61 Do", Set.of("a")),
                page("has an inline image", "BI/W 3/H 1/BPC 8/CS/G ID ( EI EI/b Do", Set.of("b")),
                page("has a string that does not end", "(( /b Do", Set.of("b")),
                page(
                        "has content in several streams",
                        "q /",
                        "",
                        Set.of("b"),
                        pdf ->
                                pdf.object(30, "[4 0 R 31 0 R]").stream(31, "", bytes("b Do Q"))
                                        .object(3, thePage(30, ""))),
                page(
                        "has content in a filter unknown here",
                        "/a Do",
                        "",
                        ALL,
                        pdf -> pdf.stream(4, "/Filter/Unknown", bytes("/a Do"))),
                page(
                        "has damaged content",
                        "/a Do",
                        "",
                        ALL,
                        pdf -> pdf.stream(4, "/Filter/FlateDecode", bytes("/a Do"))),
                page(
                        "has compressed content",
                        "",
                        "",
                        Set.of("c"),
                        pdf ->
                                pdf.stream(
                                        4,
                                        "/Filter[/ASCIIHexDecode/FlateDecode]",
                                        hexadecimal(RawPdf.deflated(bytes("/c Do"))))),
                page(
                        "has content that becomes a thousand times as long",
                        "",
                        "",
                        ALL,
                        pdf ->
                                pdf.stream(
                                        4,
                                        "/Filter/FlateDecode",
                                        RawPdf.deflated(new byte[1 << 22]))),
                form("draws a form", "/Resources<<>>", "0 0 m", Set.of()),
                form(
                        "draws a form of its own resources",
                        "/Resources<</XObject<</a 52 0 R>>>>",
                        "/a Do",
                        Set.of("c")),
                form("draws a form without resources", "", "/b Do", Set.of("b")),
                form("draws a form that lacks a name", "/Resources<<>>", "/b Do", Set.of("b")),
                form("draws a form that shares them", "/Resources 10 0 R", "/b Do", Set.of("b")),
                page(
                        "draws a form that draws a form of the page, with a picture of its own",
                        "/f Do",
                        "",
                        Set.of("a", "b"),
                        pdf ->
                                pdf
                                        .object(
                                                SHARED,
                                                "<</XObject<</f 30 0 R/h 32 0 R/x 52 0 R>>>>")
                                        .stream(30, FORM + "/Resources 31 0 R", bytes("/h Do"))
                                        .object(31, "<</XObject<</a 50 0 R/b 51 0 R>>>>")
                                        .stream(32, FORM, bytes("/b Do"))),
                form("draws a form that draws itself", "", "/f Do/c Do", Set.of("c")),
                page(
                        "draws a form within a form",
                        "/f Do",
                        "",
                        Set.of("c"),
                        pdf ->
                                pdf.stream(30, FORM + "/Resources 31 0 R", bytes("/g Do"))
                                        .object(31, "<</XObject<</g 32 0 R>>>>")
                                        .stream(32, FORM + "/Resources<<>>", bytes("/c Do"))),
                page(
                        "fills with a pattern",
                        DRAWS_A_PATTERN,
                        "",
                        Set.of("b"),
                        pdf -> pdf.stream(31, pattern("/Resources 10 0 R"), bytes("/b Do"))),
                page(
                        "fills with a pattern without resources",
                        DRAWS_A_PATTERN,
                        "",
                        Set.of("b"),
                        pdf -> pdf.stream(31, pattern(""), bytes("/b Do"))),
                page(
                        "writes with glyphs that are pictures",
                        DRAWS_A_GLYPH,
                        "",
                        Set.of("c"),
                        pdf -> pdf.object(32, font("")).stream(33, "", bytes("9 0 d0/c Do"))),
                page(
                        "writes with glyphs of shared resources",
                        DRAWS_A_GLYPH,
                        "",
                        Set.of("c"),
                        pdf ->
                                pdf.object(32, font("/Resources 10 0 R")).stream(
                                        33, "", bytes("9 0 d0/c Do"))),
                page(
                        "sets a soft mask",
                        "/M gs",
                        "",
                        Set.of("b"),
                        pdf -> pdf.stream(34, FORM, bytes("/b Do"))),
                page(
                        "sets a font by a graphics state",
                        "/N gs BT(g)Tj ET",
                        "",
                        Set.of("b"),
                        pdf -> pdf.object(32, font("")).stream(33, "", bytes("9 0 d0/b Do"))),
                page(
                        "has an annotation",
                        "/a Do",
                        "/Annots[<</Type/Annot/Subtype/Stamp/Rect[0 0 9 9]/AP<</N 30 0 R>>>>]",
                        Set.of("a", "b"),
                        pdf -> pdf.stream(30, FORM, bytes("/b Do"))),
                page(
                        "has an annotation of several states",
                        "/a Do",
                        "/Annots[<</Type/Annot/Subtype/Stamp/Rect[0 0 9 9]"
                                + "/AP<</N<</On 30 0 R>>>>/AS/On>>]",
                        Set.of("a", "b"),
                        pdf -> pdf.stream(30, FORM, bytes("/b Do"))),
                page(
                        "has a dictionary with a key twice",
                        "/a Do",
                        "",
                        ALL,
                        pdf ->
                                pdf.object(
                                        SHARED,
                                        "<</XObject<</a 50 0 R>>/XObject<</b 51 0 R/c 52 0 R>>>>")),
                page(
                        "has categories of their own",
                        "/a Do",
                        "",
                        Set.of("a"),
                        pdf ->
                                pdf.object(SHARED, "<</XObject 31 0 R>>")
                                        .object(31, "<</a 50 0 R/b 51 0 R/c 52 0 R>>")));
    }

    private static String thePage(int contents, String entries) {
        return "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents "
                + contents
                + " 0 R/Resources 10 0 R"
                + entries
                + ">>";
    }

    private static String pattern(String entries) {
        return "/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 9 9]/XStep 9/YStep 9" + entries;
    }

    private static String font(String entries) {
        return "<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[1 0 0 1 0 0]"
                + "/CharProcs<</g 33 0 R>>/Encoding<</Differences[103/g]>>/FirstChar 103/LastChar"
                + " 103/Widths[9]"
                + entries
                + ">>";
    }

    @ParameterizedTest(name = "a page that {0}")
    @MethodSource("pages")
    void a_page_alone_has_what_it_leads_to(
            String name, String content, String entries, Set<String> kept, Consumer<RawPdf> more)
            throws IOException {
        var pdf = sharing(content, entries);
        more.accept(pdf);
        Path file = pdf.write(scratch.resolve("shared.pdf"));

        assertThat(picturesOf(Press.pages(file, 1, 1))).isEqualTo(kept);
        assertThat(picturesOf(Press.all(file))).isEqualTo(ALL);
    }

    private static RawPdf sharing(String content, String entries) {
        var pdf =
                new RawPdf()
                                .object(2, "<</Type/Pages/Kids[3 0 R 5 0 R]/Count 2>>")
                                .object(3, thePage(4, entries))
                                .object(SECOND_PAGE, thePage(SECOND_CONTENT, ""))
                                .stream(4, "", bytes(content))
                                .stream(SECOND_CONTENT, "", bytes("/c Do"))
                                .object(
                                        SHARED,
                                        "<</ProcSet[/PDF]/XObject<</f 30 0 R/a 50 0 R/b 51 0 R/c 52 0 R>>"
                                                + "/Pattern<</P 31 0 R>>/Font<</T 32 0 R>>/ExtGState<<"
                                                + "/M<</SMask<</S/Alpha/G 34 0 R>>>>/N<</Font[32 0 R 9]>>>>"
                                                + ">>")
                                .object(31, "null");
        for (String picture : PICTURES) {
            int number = FIRST_PICTURE + PICTURES.indexOf(picture);
            pdf.stream(number, PICTURE, bytes(marker(picture) + " ".repeat(20_000 - 9)));
        }
        return pdf;
    }

    private static String marker(String picture) {
        return "picture-" + picture;
    }

    private Set<String> picturesOf(Step.Pages... steps) throws IOException {
        Path out = scratch.resolve("printed.pdf");
        Files.deleteIfExists(out);
        var all = new ArrayList<Step>(List.of(new Step.NextFile(out)));
        all.addAll(List.of(steps));
        new StreamingAssembler(AssemblySettings.defaults())
                .assemble(all.iterator(), new RecordingListener());
        String bytes = Files.readString(out, ISO_8859_1);
        var found = new TreeSet<String>(PICTURES);
        found.removeIf(picture -> !bytes.contains(marker(picture)));
        return found;
    }

    @Test
    void pages_inherit_what_they_need_and_no_more() throws IOException {
        var pdf = sharing("/a Do", "");
        for (int page : new int[] {3, SECOND_PAGE}) {
            pdf.object(page, thePage(page + 1, "").replace("/Resources 10 0 R", ""));
        }
        Path file =
                pdf.object(
                                2,
                                "<</Type/Pages/Kids[3 0 R 5 0 R]/Count 2/Resources<</XObject"
                                        + "<</a 50 0 R/b 51 0 R/c 52 0 R>>>>>>")
                        .write(scratch.resolve("inherited.pdf"));

        assertThat(picturesOf(Press.pages(file, 1, 1))).containsExactly("a");
        assertThat(picturesOf(Press.pages(file, 2, 1))).containsExactly("c");
    }

    @Test
    void a_form_that_was_printed_with_a_part_is_whole_with_the_whole_document() throws IOException {
        var pdf = sharing("/f Do", "");
        pdf.stream(OF_THE_CASE, FORM + "/Resources 10 0 R", bytes("/a Do"));
        Path file = pdf.write(scratch.resolve("form.pdf"));

        assertThat(picturesOf(Press.pages(file, 1, 1), Press.all(file))).isEqualTo(ALL);
        assertThat(picturesOf(Press.pages(file, 1, 1), Press.pages(file, 2, 1)))
                .containsExactly("a", "c");
    }

    @Test
    void what_a_page_does_not_draw_may_be_broken() throws IOException {
        var pdf = sharing("/a Do", "");
        pdf.object(51, "<</Length 1e9>> stream");
        Path file = pdf.write(scratch.resolve("broken.pdf"));

        assertThat(picturesOf(Press.pages(file, 1, 1))).containsExactly("a");
    }

    /** 40 pages, each of which draws all that they share. */
    @Test
    void where_all_is_needed_the_dictionary_stays_as_it_is() throws IOException {
        Path file = many("/a Do/b Do/c Do", "").write(scratch.resolve("full.pdf"));

        try (var printed = new Press(scratch).print(Press.pages(file, 1, 40))) {
            var first = printed.getPage(0).getCOSObject();
            var last = printed.getPage(39).getCOSObject();
            assertThat(first.getDictionaryObject("Resources"))
                    .isSameAs(last.getDictionaryObject("Resources"));
        }
    }

    @Test
    void pages_of_a_long_document_are_looked_at_where_some_of_it_are_not_full() throws IOException {
        Path file = many("/a Do", "/b Do").write(scratch.resolve("long.pdf"));

        for (int page : new int[] {1, 18, 33, 41}) {
            assertThat(picturesOf(Press.pages(file, page, 1)))
                    .containsExactly(page == 41 ? "b" : "a");
        }
    }

    /** 40 pages of one content, and one of another, whose resources are its own. */
    private static RawPdf many(String content, String another) {
        var kids = new ArrayList<String>();
        var pdf = sharing(content, "");
        for (int i = 0; i < 40; i++) {
            pdf.object(100 + i, thePage(4, ""));
            kids.add(100 + i + " 0 R");
        }
        pdf.object(140, thePage(141, "").replace("10 0 R", "142 0 R")).stream(
                        141, "", bytes(another))
                .object(142, "<</XObject<</a 50 0 R/b 51 0 R/c 52 0 R>>>>");
        return pdf.object(
                2, "<</Type/Pages/Count 41/Kids[" + String.join(" ", kids) + " 140 0 R]>>");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }

    private static byte[] hexadecimal(byte[] bytes) {
        return bytes(HexFormat.of().formatHex(bytes) + ">");
    }
}
