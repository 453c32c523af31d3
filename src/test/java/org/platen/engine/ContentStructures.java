package org.platen.engine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.platen.engine.Draft.BOX;
import static org.platen.engine.Draft.FONT;
import static org.platen.engine.Draft.text;
import static org.platen.engine.Structure.damaged;
import static org.platen.engine.Structure.sound;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.util.List;

/** Contents, boxes, resources: all that is drawn on the pages themselves. */
final class ContentStructures {

    private static final String COURIER = "<</Type/Font/Subtype/Type1/BaseFont/Courier-Bold>>";
    private static final String FORM = "/Type/XObject/Subtype/Form/BBox[0 0 200 200]";
    private static final String PIXELS =
            "/Type/XObject/Subtype/Image/Width 2/Height 2/BitsPerComponent 8";
    private static final String DRAW = "q 80 0 0 80 20 20 cm /X Do Q ";

    private ContentStructures() {}

    static List<Structure> all() {
        return List.of(
                sound("array-of-contents", array("array-of-contents", "[4 0 R 6 0 R 7 0 R]")),
                sound("array-by-reference", array("array-by-reference", "8 0 R")),
                damaged("array-in-array", array("array-in-array", "[4 0 R 9 0 R]")),
                damaged("array-with-holes", array("array-with-holes", "[4 0 R null 99 0 R 6 0 R]")),
                damaged("array-with-string", array("array-with-string", "[4 0 R(x)6 0 R 12]")),
                sound("token-over-streams", tokenOverStreams()),
                sound("state-over-streams", array("state-over-streams", "[4 0 R 10 0 R 11 0 R]")),
                damaged("contents-dictionary", contents("contents-dictionary", "<</A 1>>")),
                damaged("contents-is-page", contents("contents-is-page", "3 0 R")),
                damaged("contents-dangling", contents("contents-dangling", "99 0 R")),
                sound("no-contents", annotated("no-contents", "")),
                sound("empty-contents", annotated("empty-contents", "/Contents[]")),
                sound("inline-image", content("inline-image", inlineImage())),
                sound("restores-too-much", content("restores-too-much", "Q Q Q q q " + BOX)),
                sound(
                        "marked-content",
                        content("marked-content", "/P<</MCID 0>>BDC " + BOX + "EMC EMC")),
                sound("no-line-end", content("no-line-end", "0 0 1 rg 20 20 60 60 re f% no end")),
                sound("shared-contents", sharedContents("")).withPages(2),
                sound("user-unit", page("user-unit", "/UserUnit 1.5")),
                sound("crop-outside", page("crop-outside", "/CropBox[-50 10 170 900]")),
                sound("crop-elsewhere", page("crop-elsewhere", "/CropBox[500 500 600 600]")),
                sound(
                        "boxes-reversed",
                        page("boxes-reversed", "/CropBox[190 190 0 10]/TrimBox[9 9 1 1]")),
                damaged("crop-of-three", page("crop-of-three", "/CropBox[0 0 100]")),
                damaged("crop-of-names", page("crop-of-names", "/CropBox[/A/B 100 100]")),
                sound("media-negative", media("media-negative", "[-20 -20 180 180]")),
                sound("media-reversed", media("media-reversed", "[200 200 0 0]")),
                damaged("media-missing", media("media-missing", "null")),
                damaged("media-empty", media("media-empty", "[0 0 0 0]")),
                sound("rotate-negative", page("rotate-negative", "/Rotate -90")),
                sound("rotate-450", page("rotate-450", "/Rotate 450")),
                damaged("rotate-45", page("rotate-45", "/Rotate 45")),
                damaged("rotate-real", page("rotate-real", "/Rotate 90.0")),
                sound("form-of-page-a", formOfPage("form-of-page-a", FONT)),
                sound("form-of-page-b", formOfPage("form-of-page-b", COURIER)),
                sound("form-in-form-of-page-a", formInForm("form-in-form-of-page-a", FONT)),
                sound("form-in-form-of-page-b", formInForm("form-in-form-of-page-b", COURIER)),
                sound("pattern-of-page-a", patternOfPage("pattern-of-page-a", FONT)),
                sound("pattern-of-page-b", patternOfPage("pattern-of-page-b", COURIER)),
                sound("glyphs-of-page-a", glyphsOfPage("glyphs-of-page-a", "1 0 0")),
                sound("glyphs-of-page-b", glyphsOfPage("glyphs-of-page-b", "0 1 0")),
                sound("default-space-a", defaultSpace("default-space-a", "/DeviceGray")),
                sound(
                        "default-space-b",
                        defaultSpace(
                                "default-space-b",
                                "[/Separation/Spot/DeviceRGB<</FunctionType 2/Domain[0 1]/N 1/C0[1 0 0]/C1[0 1 0]>>]")),
                sound("decode-a", picture("decode-a", "/ColorSpace/DeviceGray/Decode[0 1]")),
                sound("decode-b", picture("decode-b", "/ColorSpace/DeviceGray/Decode[1 0]")),
                sound(
                        "indexed",
                        picture(
                                "indexed",
                                "/ColorSpace[/Indexed/DeviceRGB 3<ff000000ff000000ffffff00>]/Decode[0 255]")),
                sound(
                        "indexed-by-stream",
                        picture("indexed-by-stream", "/ColorSpace[/Indexed/DeviceRGB 3 7 0 R]")),
                sound("icc", picture("icc", "/ColorSpace[/ICCBased 8 0 R]")),
                sound(
                        "mask-of-colours",
                        picture("mask-of-colours", "/ColorSpace/DeviceGray/Mask[1 2]")),
                sound("soft-mask", picture("soft-mask", "/ColorSpace/DeviceGray/SMask 9 0 R")),
                sound("stencil", picture("stencil", "/ColorSpace/DeviceGray/Mask 10 0 R")),
                sound("filter-names", filters("filter-names", "/Filter/AHx")),
                sound(
                        "filter-chain",
                        filters("filter-chain", "/Filter[/ASCIIHexDecode]/DecodeParms[null]")),
                sound(
                        "filter-parameters",
                        filters("filter-parameters", "/Filter[/ASCIIHexDecode]/DecodeParms null")),
                sound(
                        "filter-short-keys",
                        filters("filter-short-keys", "/Filter/ASCIIHexDecode/DP<</Predictor 1>>")),
                damaged("filter-unknown", pictureOnly("filter-unknown", "/Filter/NoSuchDecode")),
                sound("external-file", pictureOnly("external-file", "/F(elsewhere.bin)")),
                sound("luminosity", luminosity()),
                sound(
                        "group-of-page",
                        page("group-of-page", "/Group<</S/Transparency/CS/DeviceCMYK/I true>>")),
                damaged("form-in-itself", formInItself()),
                sound("resources-missing", resourcesMissing()),
                sound("separation", content("separation", "/CS cs 1 scn 20 20 60 60 re f")));
    }

    private static byte[] content(String text, String more) {
        String tint = "<</FunctionType 4/Domain[0 1]/Range[0 1 0 1 0 1]/Length 11>>";
        return Draft.of(
                        "",
                        "",
                        "/ColorSpace<</CS[/Separation/Sp#20ot/DeviceRGB 6 0 R]>>",
                        text(text) + more)
                .begin(6, 0)
                .raw("6 0 obj\n" + tint + "\nstream\n{ dup 0.5 }\nendstream\nendobj\n")
                .closed();
    }

    private static String inlineImage() {
        String data = "a\nEI b EI\u00ff\nQ E I x";
        return "q 80 0 0 80 20 20 cm BI /W "
                + data.length()
                + " /H 1 /CS /G /BPC 8 ID "
                + data
                + "\nEI Q";
    }

    private static byte[] array(String text, String contents) {
        return new Draft()
                        .catalogue("")
                        .object(2, "<</Type/Pages/Kids[3 0 R]/Count 1>>")
                        .page(3, "/Contents " + contents, "")
                        .stream(4, "", text(text))
                        .object(5, FONT)
                        .stream(6, "", "0 1 0 rg 20 20 60 60 re f")
                        .stream(7, "", "1 0 0 rg 90 20 60 60 re f")
                        .object(8, "[4 0 R 6 0 R]")
                        .object(9, "[6 0 R 7 0 R]")
                        .stream(10, "", "q 0.5 0 0 0.5 0 0 cm 1 0 1 rg")
                        .stream(11, "", "20 20 60 60 re f Q")
                        .closed();
    }

    private static byte[] tokenOverStreams() {
        return new Draft()
                        .catalogue("")
                        .object(2, "<</Type/Pages/Kids[3 0 R]/Count 1>>")
                        .page(3, "/Contents[4 0 R 6 0 R 7 0 R]", "")
                        .stream(4, "", text("token-over-streams") + "0 0 1 rg 20 2")
                        .object(5, FONT)
                        .stream(6, "", "0 60 60")
                        .stream(7, "", "re f")
                        .closed();
    }

    /** A note shows the name. */
    private static byte[] contents(String text, String value) {
        return annotated(text, "/Contents " + value);
    }

    private static byte[] annotated(String text, String entries) {
        return new Draft()
                        .catalogue("")
                        .object(2, "<</Type/Pages/Kids[3 0 R]/Count 1>>")
                        .page(3, "/Annots[6 0 R]" + entries, "")
                        .object(5, FONT)
                        .object(
                                6,
                                "<</Type/Annot/Subtype/Stamp/F 4/Rect[0 0 200 200]/AP<</N 7 0 R>>>>")
                        .stream(7, FORM + "/Resources<<" + Draft.FONTS + ">>", text(text) + BOX)
                        .closed();
    }

    /** One stream draws two pages, whose resources differ. */
    private static byte[] sharedContents(String entries) {
        return Draft.of("", entries, "", text("shared-contents") + BOX)
                .object(2, "<</Type/Pages/Kids[3 0 R 6 0 R]/Count 2>>")
                .object(
                        6,
                        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R"
                                + "/Resources<</Font<</F1 7 0 R>>>>>>")
                .object(7, COURIER)
                .closed();
    }

    private static byte[] page(String text, String entries) {
        return Draft.of("", entries, "", text(text) + BOX).closed();
    }

    private static byte[] media(String text, String box) {
        return Draft.of("", "", "", text(text) + BOX)
                .object(
                        3,
                        "<</Type/Page/Parent 2 0 R/MediaBox %s/Contents 4 0 R/Resources<<%s>>>>"
                                .formatted(box, Draft.FONTS))
                .closed();
    }

    /** A form without resources takes the font of the page, which is another one in each. */
    private static byte[] formOfPage(String text, String font) {
        return Draft.of("", "", "/XObject<</X 6 0 R>>", text(text) + "/X Do")
                .object(5, font)
                .stream(6, FORM, "BT /F1 24 Tf 20 60 Td (inherits) Tj ET")
                .closed();
    }

    private static byte[] formInForm(String text, String font) {
        return Draft.of("", "", "/XObject<</X 6 0 R/Y 7 0 R>>", text(text) + "/X Do")
                .object(5, font)
                .stream(6, FORM + "/Resources<</XObject<</Y 7 0 R>>>>", "/Y Do")
                .stream(7, FORM, BOX + "BT /F1 24 Tf 20 60 Td (deep) Tj ET")
                .closed();
    }

    private static byte[] patternOfPage(String text, String font) {
        return Draft.of(
                        "",
                        "",
                        "/Pattern<</P 6 0 R>>",
                        text(text) + "/Pattern cs /P scn 20 20 100 100 re f")
                .object(5, font)
                .stream(
                        6,
                        "/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 50 50]"
                                + "/XStep 50/YStep 50",
                        BOX + "BT /F1 24 Tf 0 10 Td (WW) Tj ET")
                .closed();
    }

    private static byte[] glyphsOfPage(String text, String colour) {
        return Draft.of(
                        "",
                        "",
                        "/XObject<</Logo 7 0 R>>/Font<</F1 5 0 R/T3 6 0 R>>",
                        text(text) + "BT /T3 40 Tf 20 40 Td (AA) Tj ET")
                .object(
                        3,
                        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R"
                                + "/Resources<</XObject<</Logo 7 0 R>>/Font<</F1 5 0 R/T3 6 0 R>>>>>>")
                .object(
                        6,
                        "<</Type/Font/Subtype/Type3/FontBBox[0 0 1 1]/FontMatrix[1 0 0 1 0 0]"
                                + "/CharProcs<</a 8 0 R>>/Encoding<</Differences[65/a]>>"
                                + "/FirstChar 65/LastChar 65/Widths[1]>>")
                .stream(
                        7,
                        "/Type/XObject/Subtype/Form/BBox[0 0 1 1]",
                        colour + " rg 0 0 .8 .8 re f")
                .stream(8, "", "1 0 d0 /Logo Do")
                .closed();
    }

    private static byte[] defaultSpace(String text, String space) {
        return Draft.of(
                        "",
                        "",
                        "/XObject<</X 6 0 R>>/ColorSpace<</DefaultGray " + space + ">>",
                        text(text) + "0.3 g 100 20 60 60 re f " + DRAW)
                .stream(6, PIXELS + "/ColorSpace/DeviceGray", "\u0000\u0090\u0080\u00ff")
                .closed();
    }

    private static byte[] picture(String text, String entries) {
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_GRAY).getData();
        return Draft.of(
                        "",
                        "",
                        "/XObject<</X 6 0 R>>",
                        "0 1 1 rg 0 0 200 90 re f " + DRAW + "0 g " + text(text))
                .stream(6, PIXELS + entries, "\u0000\u0001\u0002\u0003")
                .stream(
                        7,
                        "",
                        "\u00ff\u0000\u0000\u0000\u00ff\u0000\u0000\u0000\u00ff\u0010\u00a0\u00b0")
                .stream(8, "/N 1/Alternate/DeviceGray/Filter/FlateDecode", RawPdf.deflated(profile))
                .stream(9, PIXELS + "/ColorSpace/DeviceGray/Matte[0]", "\u0000\u0090\u0080\u00ff")
                .stream(
                        10,
                        "/Type/XObject/Subtype/Image/Width 2/Height 2/ImageMask true",
                        "\u0090\u0080")
                .closed();
    }

    private static byte[] pictureOnly(String text, String entries) {
        return Draft.of("", "", "/XObject<</X 6 0 R>>", text(text) + BOX + DRAW).stream(
                        6, PIXELS + "/ColorSpace/DeviceGray" + entries, "abcd")
                .closed();
    }

    private static byte[] filters(String text, String entries) {
        return Draft.of(text).stream(4, entries, FileStructures.hex(text(text) + BOX) + ">")
                .closed();
    }

    private static byte[] luminosity() {
        return Draft.of(
                        "",
                        "",
                        "/ExtGState<</G<</SMask<</S/Luminosity/G 6 0 R/BC[0]/TR/Identity>>>>>>",
                        text("luminosity") + "/G gs " + BOX)
                .stream(
                        6,
                        FORM + "/Group<</S/Transparency/CS/DeviceGray>>/Resources<<>>",
                        "0.5 g 20 20 30 60 re f")
                .closed();
    }

    private static byte[] formInItself() {
        return Draft.of("", "", "/XObject<</X 6 0 R>>", text("form-in-itself") + "/X Do").stream(
                        6, FORM + "/Resources<</XObject<</X 6 0 R>>>>", BOX + "/X Do")
                .closed();
    }

    private static byte[] resourcesMissing() {
        byte[] pdf = page("resources-missing", "");
        String plain = new String(pdf, ISO_8859_1);
        return plain.replace("/Resources<</Font<</F1 5 0 R>>>>", " ".repeat(32))
                .getBytes(ISO_8859_1);
    }
}
