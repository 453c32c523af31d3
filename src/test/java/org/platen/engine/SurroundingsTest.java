package org.platen.engine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.platen.engine.Press.all;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Objects that find what they name in the resources around them: equal bytes do not make them the
 * same.
 */
class SurroundingsTest {

    private static final String FONT =
            "<</Type/Font/Subtype/Type3/FontBBox[0 0 1000 1000]/FontMatrix[0.001 0 0 0.001 0 0]/FirstChar 65/LastChar 65/Widths[1000]/Encoding<</Type/Encoding/Differences[65/logo]>>/CharProcs<</logo 6 0 R>>%s>>";
    private static final String IMAGE =
            "/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceRGB/BitsPerComponent 8";
    private static final String FORM = "/Type/XObject/Subtype/Form/BBox[0 0 200 200]";
    private static final String TEXT = "BT /T 60 Tf 20 20 Td (AA) Tj ET";
    private static final String LOGO = "q 100 0 0 100 0 0 cm /Logo Do Q";
    private static final int FONT_NUMBER = 5;
    private static final int GLYPH = 6;
    private static final int FIRST_LOGO = 7;
    private static final int OTHER_FORM = 20;
    private static final COSName T = COSName.getPDFName("T");
    private static final COSName SHOWN = COSName.getPDFName("Logo");

    @TempDir Path folder;

    /** A Type 3 font, whose only glyph is the logo; the first page uses it. */
    private static RawPdf document(String ofFont, int color) {
        return new RawPdf()
                .object(FONT_NUMBER, FONT.formatted(ofFont)).stream(
                                GLYPH,
                                "",
                                "1000 0 d0 q 800 0 0 800 100 0 cm /Logo Do Q".getBytes(ISO_8859_1))
                        .stream(4, "", TEXT.getBytes(ISO_8859_1))
                        .stream(FIRST_LOGO, IMAGE, color(color))
                        .page("/Resources<</Font<</T 5 0 R>>/XObject<</Logo 7 0 R>>>>");
    }

    private static byte[] color(int color) {
        return new byte[] {(byte) (color >> 16), (byte) (color >> 8), (byte) color};
    }

    private static final int RED = 0xff0000;
    private static final int BLUE = 0x0000ff;

    private Path write(String name, RawPdf pdf) throws IOException {
        return pdf.write(folder.resolve(name + ".pdf"));
    }

    private PDDocument print(Path... pdfs) throws IOException {
        var steps = new ArrayList<Step.Pages>();
        List.of(pdfs).forEach(pdf -> steps.add(all(pdf)));
        return new Press(folder).print(steps);
    }

    private static COSDictionary font(PDPage page) {
        return font(page.getResources().getCOSObject());
    }

    private static COSDictionary font(COSDictionary resources) {
        return resources.getCOSDictionary(COSName.FONT).getCOSDictionary(T);
    }

    private static COSDictionary logo(COSDictionary resources) {
        return resources.getCOSDictionary(COSName.XOBJECT).getCOSDictionary(SHOWN);
    }

    /** The logo that the glyph of a font finds, and must find. */
    private static COSDictionary logoOf(COSDictionary font) {
        return logo(font.getCOSDictionary(COSName.RESOURCES));
    }

    private void assertAlike(Path... sources) throws IOException {
        for (var renderer : Renderer.values()) {
            if (renderer.tool().installed()) {
                var scratch = Files.createTempDirectory(folder, "pictures");
                var alone = new ArrayList<byte[]>();
                for (Path source : sources) {
                    alone.addAll(renderer.pictures(source, scratch));
                }
                var together = renderer.pictures(folder.resolve("out.pdf"), scratch);
                assertThat(Pictures.differences(alone, together)).as(renderer.name()).isEmpty();
            }
        }
    }

    @ParameterizedTest(name = "a font with {0}")
    @ValueSource(strings = {"", "/Resources<<>>", "/Resources<</ProcSet[/PDF/ImageC]>>"})
    void a_font_without_resources_has_those_of_its_page(String ofFont) throws IOException {
        Path a = write("a", document(ofFont, RED));
        Path b = write("b", document(ofFont, BLUE));

        try (var document = print(a, b, a)) {
            var pages = document.getPages();
            for (var page : pages) {
                assertThat(logoOf(font(page))).isSameAs(logo(page.getResources().getCOSObject()));
            }
            assertThat(font(pages.get(2))).isSameAs(font(pages.get(0)));
            assertThat(font(pages.get(1))).isNotSameAs(font(pages.get(0)));
        }
        if (ofFont.isEmpty()) {
            assertAlike(a, b, a);
        }
    }

    @Test
    void a_font_on_two_pages_has_the_resources_of_each() throws IOException {
        var pdf =
                document("", RED)
                        .object(2, "<</Type/Pages/Kids[3 0 R 10 0 R 11 0 R]/Count 3>>")
                        .stream(8, IMAGE, color(BLUE))
                        // Both pages share what leads to the font.
                        .object(9, "<</T 5 0 R>>")
                        .page("/Resources<</Font 9 0 R/XObject<</Logo 7 0 R>>>>");
        for (int page = 10; page <= 11; page++) {
            pdf.object(
                    page,
                    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<</Font 9 0 R/XObject<</Logo 8 0 R>>>>>>");
        }

        try (var document = print(write("a", pdf))) {
            for (var page : document.getPages()) {
                assertThat(logoOf(font(page))).isSameAs(logo(page.getResources().getCOSObject()));
            }
            assertThat(font(document.getPage(2))).isSameAs(font(document.getPage(1)));
        }
    }

    @Test
    void a_font_has_the_resources_that_its_page_inherits() throws IOException {
        var pdf = document("", RED).page("");
        pdf.object(
                2,
                "<</Type/Pages/Kids[3 0 R]/Count 1/Resources<</Font<</T 5 0 R>>/XObject<</Logo 7 0 R>>>>>>");
        Path a = write("a", pdf);

        try (var document = print(a, write("b", document("", BLUE)), a)) {
            for (var page : document.getPages()) {
                assertThat(logoOf(font(page))).isSameAs(logo(page.getResources().getCOSObject()));
            }
        }
    }

    @Test
    void a_font_that_is_no_object_of_its_own_has_them_too() throws IOException {
        var paths = new ArrayList<Path>();
        for (int color : new int[] {RED, BLUE}) {
            var pdf = document("", color).object(9, "<</T " + FONT.formatted("") + ">>");
            pdf.page("/Resources<</Font 9 0 R/XObject<</Logo 7 0 R>>>>");
            paths.add(write("of-" + color, pdf));
        }

        try (var document = print(paths.get(0), paths.get(1))) {
            for (var page : document.getPages()) {
                assertThat(logoOf(font(page))).isSameAs(logo(page.getResources().getCOSObject()));
            }
        }
    }

    @Test
    void a_font_in_a_form_has_the_resources_of_the_form_before_those_of_the_page()
            throws IOException {
        var pdf =
                document("", RED).stream(8, IMAGE, color(BLUE)).stream(
                                OTHER_FORM,
                                FORM + "/Resources<</Font<</T 5 0 R>>/XObject<</Logo 8 0 R>>>>",
                                TEXT.getBytes(ISO_8859_1))
                        .stream(4, "", "/F Do".getBytes(ISO_8859_1))
                        .page("/Resources<</XObject<</F 20 0 R/Logo 7 0 R/Other 7 0 R>>>>");
        Path a = write("a", pdf);

        try (var document = print(a)) {
            var named = document.getPage(0).getResources().getCOSObject();
            var form = named.getCOSDictionary(COSName.XOBJECT).getCOSDictionary(COSName.F);
            var around = font(form.getCOSDictionary(COSName.RESOURCES));
            var resources = around.getCOSDictionary(COSName.RESOURCES);
            assertThat(logo(resources))
                    .isSameAs(logo(form.getCOSDictionary(COSName.RESOURCES)))
                    .isNotSameAs(logo(named));
            assertThat(resources.getCOSDictionary(COSName.XOBJECT).keySet())
                    .contains(COSName.getPDFName("Other"));
        }
        assertAlike(a);
    }

    @Test
    void fonts_that_need_nothing_around_them_stay_as_they_are() throws IOException {
        var paths = new ArrayList<Path>();
        for (int color : new int[] {RED, BLUE}) {
            var pdf = document("", color);
            pdf.stream(GLYPH, "", "1000 0 0 0 750 750 d1 0 0 750 750 re f".getBytes(ISO_8859_1));
            paths.add(write("of-" + color, pdf));
        }

        try (var document = print(paths.get(0), paths.get(1))) {
            assertThat(font(document.getPage(1))).isSameAs(font(document.getPage(0)));
            assertThat(font(document.getPage(1)).containsKey(COSName.RESOURCES)).isFalse();
        }
    }

    @Test
    void a_form_without_resources_finds_those_of_each_page() throws IOException {
        var paths = new ArrayList<Path>();
        for (int color : new int[] {RED, BLUE}) {
            var pdf =
                    document("", color).stream(OTHER_FORM, FORM, LOGO.getBytes(ISO_8859_1)).stream(
                                    4, "", "/F Do".getBytes(ISO_8859_1))
                            .page("/Resources<</XObject<</F 20 0 R/Logo 7 0 R>>>>");
            paths.add(write("of-" + color, pdf));
        }

        print(paths.get(0), paths.get(1), paths.get(0)).close();

        assertAlike(paths.get(0), paths.get(1), paths.get(0));
    }

    @Test
    void an_appearance_without_resources_finds_those_of_each_page() throws IOException {
        var paths = new ArrayList<Path>();
        for (int color : new int[] {RED, BLUE}) {
            var pdf =
                    document("", color).stream(OTHER_FORM, FORM, LOGO.getBytes(ISO_8859_1)).stream(
                                    4, "", new byte[0])
                            .page(
                                    "/Resources<</XObject<</Logo 7 0 R>>>>/Annots[<</Type/Annot/Subtype/Stamp/F 4/Rect[0 0 200 200]/AP<</N 20 0 R>>>>]");
            paths.add(write("of-" + color, pdf));
        }

        print(paths.get(0), paths.get(1), paths.get(0)).close();

        assertAlike(paths.get(0), paths.get(1), paths.get(0));
    }

    @Test
    void a_pattern_without_resources_finds_those_of_each_page() throws IOException {
        var paths = new ArrayList<Path>();
        for (int color : new int[] {RED, BLUE}) {
            var pdf =
                    document("", color).stream(
                                    OTHER_FORM,
                                    "/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 100 100]/XStep 100/YStep 100",
                                    LOGO.getBytes(ISO_8859_1))
                            .stream(
                                    4,
                                    "",
                                    "/Pattern cs /P scn 0 0 200 200 re f".getBytes(ISO_8859_1))
                            .page("/Resources<</Pattern<</P 20 0 R>>/XObject<</Logo 7 0 R>>>>");
            paths.add(write("of-" + color, pdf));
        }

        print(paths.get(0), paths.get(1), paths.get(0)).close();

        assertAlike(paths.get(0), paths.get(1), paths.get(0));
    }

    @Test
    void default_colour_spaces_are_those_of_each_page() throws IOException {
        var paths = new ArrayList<Path>();
        for (int gamma = 1; gamma <= 3; gamma++) {
            var pdf =
                    document("", 0x649632).stream(4, "", LOGO.getBytes(ISO_8859_1))
                            .page(
                                    "/Resources<</XObject<</Logo 7 0 R>>/ColorSpace<</DefaultRGB[/CalRGB<</WhitePoint[0.95 1 1.09]/Gamma[%1$d %1$d %1$d]>>]>>>>"
                                            .formatted(gamma));
            paths.add(write("gamma-" + gamma, pdf));
        }

        try (var document = print(paths.toArray(Path[]::new))) {
            assertThat(logo(document.getPage(1).getResources().getCOSObject()))
                    .isSameAs(logo(document.getPage(0).getResources().getCOSObject()));
        }

        assertAlike(paths.toArray(Path[]::new));
    }
}
