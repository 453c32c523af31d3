package org.platen.engine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.platen.engine.assembly.StreamingAssembler;

/** The fields of a document look as they did alone, whatever stands beside it. */
class FormStateTest {

    private static final COSName FONT = COSName.getPDFName("Font");
    private static final String ASKS = "/NeedAppearances true";
    private static final String HELVETICA = "/Helvetica/Encoding/WinAnsiEncoding";
    private static final String COURIER = "/Courier-Bold/Encoding/WinAnsiEncoding";
    private static final Path REPORTS = Path.of("../shared/reports");

    @TempDir Path folder;
    private final RecordingListener listener = new RecordingListener();
    private AssemblySettings settings = AssemblySettings.defaults();

    /** A document of one page whose form has the font {@code /TF} and these widgets. */
    private Path form(String name, String baseFont, String ofForm, String... widgets)
            throws IOException {
        var pdf = new RawPdf();
        var numbers = new StringBuilder();
        for (int i = 0; i < widgets.length; i++) {
            pdf.object(10 + i, "<</Type/Annot/Subtype/Widget/P 3 0 R" + widgets[i] + ">>");
            numbers.append(10 + i).append(" 0 R ");
        }
        pdf.object(
                1,
                "<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[%s]/DR<</Font<</TF 5 0 R>>>>%s>>>>"
                        .formatted(numbers, ofForm));
        pdf.object(5, "<</Type/Font/Subtype/Type1/BaseFont" + baseFont + ">>");
        pdf.stream(
                6,
                "/Type/XObject/Subtype/Form/BBox[0 0 100 20]/Resources<</Font<</TF 5 0 R>>>>",
                "/Tx BMC q BT 0 g /TF 12 Tf 2 5 Td (EUR 1.234,50) Tj ET Q EMC"
                        .getBytes(ISO_8859_1));
        return pdf.page("/Resources<<>>/Annots[" + numbers + "]").write(folder.resolve(name));
    }

    private static String text(String name, String value, String more) {
        return "/F 4/FT/Tx/T(%s)/V(%s)/DA(/TF 12 Tf 0 g)/Rect[50 50 150 70]%s"
                .formatted(name, value, more);
    }

    private Path formatted() throws IOException {
        return form("formatted.pdf", HELVETICA, "", text("sum", "1234.5", "/AP<</N 6 0 R>>"));
    }

    private Path asking() throws IOException {
        return form("asks.pdf", HELVETICA, ASKS, text("sum", "asked for", ""));
    }

    private PDDocument assemble(Path... documents) throws IOException {
        return Loader.loadPDF(assembled(documents).toFile());
    }

    private Path assembled(Path... documents) throws IOException {
        Path out = folder.resolve("out.pdf");
        Files.deleteIfExists(out);
        var steps = new ArrayList<Step>(List.of(new Step.NextFile(out)));
        for (var document : documents) {
            steps.add(
                    new Step.Pages(
                            document, 1, Step.Pages.TO_LAST, 0, "" + document.getFileName()));
        }
        new StreamingAssembler(settings).assemble(steps.iterator(), listener);
        return out;
    }

    private static COSDictionary widget(PDDocument document, int page) throws IOException {
        return document.getPage(page).getAnnotations().get(0).getCOSObject();
    }

    private static COSStream appearance(COSDictionary widget) {
        var normal = widget.getCOSDictionary(COSName.AP).getDictionaryObject(COSName.N);
        return normal instanceof COSStream stream
                ? stream
                : ((COSDictionary) normal).getCOSStream(widget.getCOSName(COSName.AS));
    }

    private static String drawn(COSDictionary widget) throws IOException {
        try (var in = appearance(widget).createInputStream()) {
            return new String(in.readAllBytes(), ISO_8859_1);
        }
    }

    private static String shown(String text) {
        var hex = new StringBuilder();
        for (byte code : text.getBytes(ISO_8859_1)) {
            hex.append("%02x".formatted(code));
        }
        return "<" + hex + "> Tj";
    }

    private static String fontOf(COSDictionary widget) {
        var fonts = appearance(widget).getCOSDictionary(COSName.RESOURCES).getCOSDictionary(FONT);
        return fonts.getCOSDictionary(COSName.F).getNameAsString(COSName.BASE_FONT);
    }

    private static COSDictionary formOf(PDDocument document) {
        return document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.ACRO_FORM);
    }

    /** The font that the default appearance of a widget leads to in the form. */
    private static String editedIn(PDDocument document, COSDictionary widget) {
        var name = widget.getString(COSName.DA).replaceAll("^/(\\S+) .*", "$1");
        return formOf(document)
                .getCOSDictionary(COSName.DR)
                .getCOSDictionary(FONT)
                .getCOSDictionary(COSName.getPDFName(name))
                .getNameAsString(COSName.BASE_FONT);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void what_one_form_asks_for_is_done_and_no_other_is_asked(boolean askedFirst)
            throws IOException {
        int asked = askedFirst ? 0 : 1;

        try (var document =
                askedFirst ? assemble(asking(), formatted()) : assemble(formatted(), asking())) {
            assertThat(formOf(document).containsKey(COSName.NEED_APPEARANCES)).isFalse();
            assertThat(drawn(widget(document, asked))).contains(shown("asked for"));
            assertThat(drawn(widget(document, 1 - asked))).contains("(EUR 1.234,50)");
        }
    }

    @Test
    void an_appearance_that_shows_another_value_is_made_anew_if_the_form_asks() throws IOException {
        Path stale = form("stale.pdf", HELVETICA, ASKS, text("a", "fresh", "/AP<</N 6 0 R>>"));
        Path same = form("same.pdf", HELVETICA, ASKS, text("a", "EUR 1.234,50", "/AP<</N 6 0 R>>"));
        Path scripted =
                form(
                        "scripted.pdf",
                        HELVETICA,
                        ASKS,
                        text("a", "1", "/AP<</N 6 0 R>>/AA<</F<</S/JavaScript/JS(f)>>>>"));

        try (var document = assemble(stale, same, scripted)) {
            assertThat(drawn(widget(document, 0))).contains(shown("fresh"));
            assertThat(drawn(widget(document, 1))).contains("(EUR 1.234,50)");
            assertThat(drawn(widget(document, 2))).contains("(EUR 1.234,50)");
        }
    }

    @Test
    void a_value_stays_without_appearance_if_the_form_does_not_ask() throws IOException {
        Path a = form("a.pdf", HELVETICA, "/DA(/TF 9 Tf 0 g)/Q 1", text("a", "4444 iiii", ""));
        Path b = form("b.pdf", COURIER, "", text("a", "4444 iiii", ""), text("empty", "", ""));

        try (var document = assemble(a, asking(), b)) {
            for (int page : new int[] {0, 2}) {
                var widget = widget(document, page);
                assertThat(widget.containsKey(COSName.AP)).isFalse();
                assertThat(editedIn(document, widget))
                        .isEqualTo(page == 0 ? "Helvetica" : "Courier-Bold");
            }
            assertThat(widget(document, 0).getInt(COSName.Q)).isEqualTo(1);
        }
        assertThat(listener.warned)
                .hasSize(2)
                .allMatch(text -> text.contains("have values without an appearance"));
    }

    /** Found by the fuzz: poppler and MuPDF show nothing there. */
    @Test
    void an_appearance_of_a_wrong_kind_is_made_anew_and_told_of() throws IOException {
        Path odd = form("odd.pdf", HELVETICA, "", text("a", "4444 iiii", "/AP<</N/Page>>"));

        try (var document = assemble(odd)) {
            assertThat(drawn(widget(document, 0))).contains(shown("4444 iiii"));
        }
        assertThat(listener.warned).hasSize(1);
        assertThat(listener.warned.get(0)).contains("has an /AP without an appearance");
    }

    @Test
    void a_value_is_drawn_if_readers_would_not_find_its_font_beside_others() throws IOException {
        var pdf = new RawPdf();
        pdf.object(1, "<</Type/Catalog/Pages 2 0 R/AcroForm 7 0 R>>");
        pdf.object(7, "<</Fields[]/DR<</Font<</TF 5 0 R>>>>/DA(/TF 9 Tf 0 g)>>");
        pdf.object(5, "<</Type/Font/Subtype/Type1/BaseFont/Courier-Bold>>");
        pdf.object(10, "<</Type/Annot/Subtype/Widget/F 4/FT/Tx/V(v)/Rect[50 50 150 70]>>");
        Path unlisted = pdf.page("/Annots[10 0 R]").write(folder.resolve("unlisted.pdf"));
        Path known =
                form(
                        "known.pdf",
                        HELVETICA,
                        "",
                        "/F 4/FT/Tx/T(a)/V(v)/DA(/Cour 9 Tf 0 g)/Rect[50 50 150 70]");

        try (var document = assemble(unlisted, known)) {
            assertThat(fontOf(widget(document, 0))).isEqualTo("Courier-Bold");
            assertThat(fontOf(widget(document, 1))).isEqualTo("Courier");
        }
        assertThat(listener.warned).isEmpty();
    }

    @Test
    void a_button_in_a_state_without_a_picture_shows_nothing() throws IOException {
        Path button =
                form(
                        "button.pdf",
                        HELVETICA,
                        ASKS,
                        "/F 4/FT/Btn/T(b)/AS/Maybe/AP<</N<</On 6 0 R>>>>/Rect[50 50 150 70]");

        try (var document = assemble(button)) {
            var widget = widget(document, 0);
            var pictures = widget.getCOSDictionary(COSName.AP).getCOSDictionary(COSName.N);
            assertThat(pictures.keySet()).containsExactly(COSName.getPDFName("On"));
            assertThat(widget.getNameAsString(COSName.AS)).isEqualTo("Maybe");
        }
    }

    @Test
    void each_document_has_its_own_font_of_a_name() throws IOException {
        Path a = form("a.pdf", HELVETICA, ASKS, text("a", "4444 iiii", ""));
        Path b = form("b.pdf", COURIER, ASKS, text("a", "4444 iiii", ""));

        try (var document = assemble(a, b, a, b)) {
            for (int page = 0; page < 4; page++) {
                var widget = widget(document, page);
                String font = page % 2 == 0 ? "Helvetica" : "Courier-Bold";
                assertThat(fontOf(widget)).isEqualTo(font);
                assertThat(editedIn(document, widget)).isEqualTo(font);
            }
            var fonts = formOf(document).getCOSDictionary(COSName.DR).getCOSDictionary(FONT);
            assertThat(fonts.size()).isEqualTo(2);
        }
    }

    @Test
    void a_name_that_leads_nowhere_does_not_lead_to_a_font_of_a_neighbour() throws IOException {
        var note = "/Subtype/FreeText/Contents(note)/DA(/TF 12 Tf 0 g)/Rect[50 50 150 70]";
        Path without =
                new RawPdf()
                        .page("/Resources<<>>/Annots[<</Type/Annot" + note + ">>]")
                        .write(folder.resolve("note.pdf"));
        Path with = form("with.pdf", COURIER, "", text("a", "v", ""));

        for (var order : List.of(List.of(without, with), List.of(with, without))) {
            try (var document = assemble(order.toArray(Path[]::new))) {
                var fonts = formOf(document).getCOSDictionary(COSName.DR).getCOSDictionary(FONT);
                var da = widget(document, order.indexOf(without)).getString(COSName.DA);
                var named = COSName.getPDFName(da.replaceAll("^/(\\S+) .*", "$1"));
                assertThat(fonts.containsKey(named)).isFalse();
                assertThat(editedIn(document, widget(document, order.indexOf(with))))
                        .isEqualTo("Courier-Bold");
            }
        }
    }

    @Test
    void widgets_that_the_form_does_not_list_are_drawn_too() throws IOException {
        var pdf = new RawPdf();
        pdf.object(1, "<</Type/Catalog/Pages 2 0 R/AcroForm 7 0 R>>");
        pdf.object(7, "<</Fields[]/NeedAppearances 8 0 R/DR<</Font<</TF 5 0 R>>>>>>");
        pdf.object(8, "true");
        pdf.object(5, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
        pdf.object(9, "<</FT/Tx/T(above)/V(orphan)/DA(/TF 18 Tf 0 g)/Kids[10 0 R]>>");
        pdf.object(10, "<</Type/Annot/Subtype/Widget/F 4/Parent 9 0 R/Rect[50 50 150 70]>>");
        Path orphan = pdf.page("/Annots[10 0 R]").write(folder.resolve("orphan.pdf"));

        try (var document = assemble(orphan, formatted())) {
            assertThat(drawn(widget(document, 0))).contains(shown("orphan")).contains("/F 18 Tf");
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a line | /FT/Tx/V(left)/DA(/TF 10 Tf 1 0 0 rg) | 1 0 0 rg;/F 10 Tf;2 6 Td;<6c656674> Tj",
                "centred | /FT/Tx/V(ii)/Q 1/DA(/TF 10 Tf 0 g) | 47.78 6 Td",
                "on the right | /FT/Tx/V(ii)/Q 2/DA(/TF 10 Tf 0 g) | 93.56 6 Td",
                "as large as fits | /FT/Tx/V(ii)/DA(/TF 0 Tf 0 g) | /F 20 Tf",
                "a comb | /FT/Tx/V(12)/Ff 16777216/MaxLen 4/DA(/TF 10 Tf 0 g) | <31> Tj;<32> Tj;25 0 Td",
                "several lines | /FT/Tx/V(a\\rb)/Ff 4096/DA(/TF 6 Tf 0 g) | 2 -6 Td;0 -6 Td;<62> Tj",
                "a password | /FT/Tx/V(word)/Ff 8192/DA(/TF 10 Tf 0 g) | <2a2a2a2a> Tj",
                "a choice | /FT/Ch/Ff 131072/V(D)/Opt[[(A)(Aus)][(D)(Ger)]]/DA(/TF 9 Tf 0 g) | <476572> Tj",
                "a list | /FT/Ch/V(b)/Opt[(a)(b)]/DA(/TF 6 Tf 0 g) | <61> Tj;<62> Tj;re;1 g",
                "a list from a line on | /FT/Ch/TI 1/Opt[(a)(b)]/DA(/TF 6 Tf 0 g) | <62> Tj",
                "a border | /FT/Tx/V(b)/MK<</BC[0 0 1]/BG[.5]>>/DA(/TF 9 Tf 0 g) | 0.5 g;0 0 1 RG;S",
                "a push button | /FT/Btn/Ff 65536/MK<</CA(Go)>>/DA(/TF 9 Tf 0 g) | <476f> Tj",
                "a check box | /FT/Btn/AS/On/MK<</CA(8)>>/DA(/ZaDb 0 Tf 0 g) | <38> Tj",
                "no font | /FT/Tx/V(x)/DA(0 0 1 rg) | 0 0 1 rg;<78> Tj",
                "another font | /FT/Tx/V(x)/DA(/Other 9 Tf 0 g) | /F 9 Tf;<78> Tj",
                "what moves text | /FT/Tx/V(x)/DA(/TF 9 Tf 1 0 0 1 9 9 cm q 0 g) | 0 g;<78> Tj",
                "UTF-16 | /FT/Tx/V<FEFF00C4>/DA(/TF 9 Tf 0 g) | <c4> Tj",
            })
    void a_value_without_appearance_is_drawn(String what, String field, String expected)
            throws IOException {
        Path pdf = form("f.pdf", HELVETICA, ASKS, "/F 4/T(f)/Rect[50 50 150 70]" + field.strip());

        try (var document = assemble(formatted(), pdf)) {
            assertThat(drawn(widget(document, 1))).contains(expected.strip().split(";"));
        }
        assertThat(listener.warned).isEmpty();
    }

    @Test
    void a_value_without_a_default_appearance_is_drawn_and_warned_of() throws IOException {
        Path pdf = form("f.pdf", HELVETICA, ASKS, "/F 4/T(f)/Rect[50 50 150 70]/FT/Tx/V(x)");

        try (var document = assemble(formatted(), pdf)) {
            assertThat(drawn(widget(document, 1))).contains("/F 12 Tf", "<78> Tj");
        }
        assertThat(listener.warned).singleElement().asString().contains("f.pdf, 1", "/DA");
    }

    @ParameterizedTest(name = "rotated by {0} degrees")
    @CsvSource({
        "90,20 100,0 1 -1 0 100 0",
        "180,100 20,-1 0 0 -1 100 20",
        "270,20 100,0 -1 1 0 0 20"
    })
    void a_rotated_widget_is_drawn_upright_and_turned(String degrees, String size, String matrix)
            throws IOException {
        Path pdf = form("r.pdf", HELVETICA, ASKS, text("r", "turned", "/MK<</R " + degrees + ">>"));

        try (var document = assemble(pdf)) {
            var appearance = appearance(widget(document, 0));
            assertThat(numbers(appearance.getCOSArray(COSName.BBOX))).isEqualTo("0 0 " + size);
            assertThat(numbers(appearance.getCOSArray(COSName.MATRIX))).isEqualTo(matrix);
        }
    }

    private static String numbers(COSArray array) {
        var text = new StringBuilder();
        for (float number : array.toFloatArray()) {
            text.append(Math.round(number)).append(' ');
        }
        return text.toString().strip();
    }

    @Test
    void a_value_that_its_font_lacks_keeps_its_old_appearance_or_is_drawn_in_part_and_is_told()
            throws IOException {
        String cyrillic =
                "/F 4/FT/Tx/T(c)/V<FEFF0061042F00200062>/DA(/TF 12 Tf 0 g)/Rect[50 50 150 70]";
        Path old = form("old.pdf", HELVETICA, ASKS, cyrillic + "/AP<</N 6 0 R>>");
        Path none = form("none.pdf", HELVETICA, ASKS, cyrillic);

        try (var document = assemble(old, none)) {
            assertThat(drawn(widget(document, 0))).contains("(EUR 1.234,50)");
            assertThat(drawn(widget(document, 1))).contains(shown("a b"));
        }
        assertThat(listener.warned)
                .containsExactly(
                        "old.pdf, 1: the value of the form field 'c' cannot be shown in its font /TF; it keeps its old appearance",
                        "none.pdf, 1: the value of the form field 'c' cannot be shown in its font /TF; missing characters are left out");
    }

    @Test
    void fields_become_part_of_their_page() throws IOException {
        settings = settings.withForms(Forms.FLATTEN);
        Path pdf =
                form(
                        "flat.pdf",
                        HELVETICA,
                        "",
                        text("a", "v", "/AP<</N 6 0 R>>").replace("150 70", "250 90"),
                        text("made", "made", ""),
                        text("hidden", "hidden", "").replace("/F 4", "/F 6"),
                        text("screen", "screen only", "").replace("/F 4", "/F 0"));

        try (var document = assemble(pdf, pdf)) {
            assertThat(document.getPage(0).getAnnotations()).isEmpty();
            assertThat(document.getDocumentCatalog().getAcroForm()).isNull();
            try (var in = document.getPage(1).getContents()) {
                assertThat(new String(in.readAllBytes(), ISO_8859_1).replaceAll("\\s+", " "))
                        .isEqualTo(
                                "q 0 0 m 100 100 l S Q q 2 0 0 2 50 50 cm /Field0 Do Q"
                                        + " q 1 0 0 1 50 50 cm /Field1 Do Q ");
            }
            var pictures = document.getPage(1).getResources().getXObjectNames();
            assertThat(pictures).hasSize(2);
        }
    }

    @Test
    void fields_are_left_out() throws IOException {
        settings = settings.withForms(Forms.DROP);

        try (var document = assemble(formatted(), asking())) {
            assertThat(document.getPage(0).getAnnotations()).isEmpty();
            assertThat(document.getPage(1).getAnnotations()).isEmpty();
            assertThat(formOf(document)).isNull();
        }
    }

    @Test
    void a_form_of_another_language_is_told_of() throws IOException {
        Path pdf = form("xfa.pdf", HELVETICA, "/XFA(x)", text("a", "v", "/AP<</N 6 0 R>>"));

        try (var document = assemble(pdf)) {
            assertThat(formOf(document).containsKey(COSName.XFA)).isFalse();
        }
        assertThat(listener.warned)
                .containsExactly(
                        "xfa.pdf, 0: it has an XFA form, which is left out; its pages are printed as they are");
    }

    @Test
    void a_field_of_thousands_of_widgets_is_whole_in_each_part() throws IOException {
        int pages = 60;
        int perPage = 200;
        Path big = folder.resolve("big.pdf");
        manyWidgets(pages, perPage).write(big);
        Path out = folder.resolve("parts.pdf");
        var steps =
                List.of(
                        new Step.NextFile(out),
                        new Step.Pages(big, 1, pages / 2, 0, "a"),
                        new Step.Pages(big, pages / 2 + 1, Step.Pages.TO_LAST, 0, "b"));

        new StreamingAssembler(settings).assemble(steps.iterator(), listener);

        try (var document = Loader.loadPDF(out.toFile())) {
            var form = document.getDocumentCatalog().getAcroForm();
            assertThat(form.getField("one").getWidgets()).hasSize(pages / 2 * perPage);
            assertThat(form.getField("document-2.one").getWidgets()).hasSize(pages / 2 * perPage);
            assertThat(document.getPage(pages - 1).getAnnotations()).hasSize(perPage);
        }
    }

    private static RawPdf manyWidgets(int pages, int perPage) {
        var pdf = new RawPdf();
        int firstWidget = 1000;
        var kids = new StringBuilder();
        var all = new StringBuilder();
        for (int page = 0; page < pages; page++) {
            var onPage = new StringBuilder();
            for (int i = 0; i < perPage; i++) {
                int number = firstWidget + page * perPage + i;
                pdf.object(
                        number,
                        "<</Type/Annot/Subtype/Widget/F 4/Parent 99 0 R/P %d 0 R/Rect[9 9 50 20]>>"
                                .formatted(100 + page));
                onPage.append(number).append(" 0 R ");
            }
            all.append(onPage);
            kids.append(100 + page).append(" 0 R ");
            pdf.object(
                    100 + page,
                    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Annots[" + onPage + "]>>");
        }
        pdf.object(2, "<</Type/Pages/Count " + pages + "/Kids[" + kids + "]>>");
        pdf.object(99, "<</FT/Tx/T(one)/V(v)/DA(/Helv 8 Tf 0 g)/Kids[" + all + "]>>");
        return pdf.object(1, "<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[99 0 R]>>>>");
    }

    @Test
    void threads_change_nothing() throws IOException {
        Path a = form("a.pdf", HELVETICA, ASKS, text("a", "one", ""));
        Path b = form("b.pdf", COURIER, "", text("a", "two", ""), text("b", "three", ""));
        Path[] documents = {a, b, a, formatted(), b, asking(), b, a, b};
        settings = settings.withThreads(0);
        byte[] expected = Files.readAllBytes(assembled(documents));

        for (int threads : new int[] {1, 2, 4}) {
            settings = settings.withThreads(threads);
            assertThat(Files.readAllBytes(assembled(documents))).isEqualTo(expected);
        }
    }

    @Test
    void pages_look_as_alone_beside_each_other() throws IOException {
        assumeTrue(Renderer.POPPLER.tool().installed(), "pdftoppm is not installed");
        lookAsAlone(
                List.of(
                        formatted(),
                        asking(),
                        form("b.pdf", COURIER, "", text("a", "4444 iiii", "")),
                        form("c.pdf", HELVETICA, "", text("a", "centred", "/Q 1"))));
    }

    @Test
    void reported_documents_look_as_alone_beside_each_other() throws IOException {
        assumeTrue(Files.isDirectory(REPORTS), "there is no folder " + REPORTS);
        assumeTrue(Renderer.POPPLER.tool().installed(), "pdftoppm is not installed");
        lookAsAlone(
                List.of(
                                "02-need-appearances-formatted.pdf",
                                "02-need-appearances-asks.pdf",
                                "03-dr-clash-a.pdf",
                                "03-dr-clash-b.pdf",
                                "04-orphan-widget-need.pdf",
                                "59-no-appearance-a.pdf",
                                "59-no-appearance-b.pdf")
                        .stream()
                        .map(REPORTS::resolve)
                        .toList());
    }

    private void lookAsAlone(List<Path> documents) throws IOException {
        for (Path one : documents) {
            for (Path other : documents) {
                var expected = new ArrayList<>(Renderer.POPPLER.pictures(one, folder));
                expected.addAll(Renderer.POPPLER.pictures(other, folder));
                var pictures = Renderer.POPPLER.pictures(assembled(one, other), folder);
                assertThat(Pictures.differences(expected, pictures))
                        .as(one + " before " + other)
                        .isEmpty();
            }
        }
    }
}
