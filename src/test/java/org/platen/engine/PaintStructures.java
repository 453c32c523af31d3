package org.platen.engine;

import static org.platen.engine.Draft.BOX;
import static org.platen.engine.Draft.FONTS;
import static org.platen.engine.Draft.text;
import static org.platen.engine.Structure.damaged;
import static org.platen.engine.Structure.sound;

import java.util.List;

/** Colours, patterns, pictures, glyphs and contents as few writers make them. */
final class PaintStructures {

    private static final String FORM = "/Type/XObject/Subtype/Form/BBox[0 0 200 200]";
    private static final String PIXELS =
            "/Type/XObject/Subtype/Image/Width 2/Height 2/BitsPerComponent 8";
    private static final String DRAW = "q 80 0 0 80 20 20 cm /X Do Q ";
    private static final String TINT = "<</FunctionType 2/Domain[0 1]/N 1/C0[1 0 0]/C1[0 1 0]>>";

    private PaintStructures() {}

    static List<Structure> all() {
        return List.of(
                sound(
                        "string-over-streams",
                        split("string-over-streams", "(string-over-streams) Tj ET")),
                sound(
                        "array-over-streams",
                        split("array-over-streams", "[(array-over-streams)] TJ ET")),
                sound(
                        "state-left-open",
                        content("state-left-open", "q q 0.5 0 0 0.5 0 0 cm " + BOX)),
                sound(
                        "text-left-open",
                        content("text-left-open", BOX + "BT /F1 8 Tf 10 10 Td (open) Tj")),
                sound(
                        "clip-left",
                        content("clip-left", BOX + "0 0 50 50 re W n 1 0 0 rg 0 0 90 30 re f")),
                damaged(
                        "operator-unknown",
                        content("operator-unknown", BOX + "1 2 mine BX 3 4 yours EX")),
                damaged("content-cut", content("content-cut", BOX + "(never ends")),
                damaged("dictionary-cut", content("dictionary-cut", BOX + "/P<</A[")),
                sound(
                        "inline-short-keys",
                        content(
                                "inline-short-keys",
                                "q 80 0 0 80 20 20 cm BI/W 2/H 2/CS/RGB/BPC 8/F/AHx ID ff000000ff000000ffffff00> EI Q")),
                sound(
                        "inline-named-space",
                        content(
                                "inline-named-space",
                                "q 80 0 0 80 20 20 cm BI/W 2/H 2/CS/CS/BPC 8/F[/AHx] ID 00408000> EI Q")),
                sound(
                        "tint-of-none",
                        space("tint-of-none", "[/Separation/None/DeviceRGB 6 0 R]", "1")),
                sound(
                        "tint-of-all",
                        space("tint-of-all", "[/Separation/All/DeviceRGB 6 0 R]", "1")),
                sound("tints", space("tints", "[/DeviceN[/A/None]/DeviceRGB 7 0 R]", "0.2 0.8")),
                sound(
                        "calibrated",
                        space(
                                "calibrated",
                                "[/CalRGB<</WhitePoint[0.95 1 1.09]/Gamma[2.2 2.2 2.2]>>]",
                                "0.2 0.8 0.4")),
                sound(
                        "laboratory",
                        space(
                                "laboratory",
                                "[/Lab<</WhitePoint[0.95 1 1.09]/Range[-100 100 -100 100]>>]",
                                "50 60 -40")),
                sound("space-by-name", space("space-by-name", "/DeviceCMYK", "0.2 0.8 0.4 0")),
                sound("space-in-array", space("space-in-array", "[/DeviceRGB]", "0.2 0.8 0.4")),
                damaged("space-unknown", space("space-unknown", "[/Mine 1]", "0.2")),
                damaged("space-in-itself", space("space-in-itself", "9 0 R", "0.2")),
                sound("uncoloured-pattern", pattern("uncoloured-pattern", "2", "1 0 0 /P scn")),
                sound("coloured-pattern", pattern("coloured-pattern", "1", "/P scn")),
                damaged("pattern-in-itself", pattern("pattern-in-itself", "1", "/P scn")),
                sound(
                        "shading-by-operator",
                        shading(
                                "shading-by-operator",
                                "/ShadingType 2/Coords[0 0 200 0]/Extend[true true]")),
                sound(
                        "shading-round",
                        shading(
                                "shading-round",
                                "/ShadingType 3/Coords[100 80 0 100 80 60]/Background[0 0 1]")),
                sound("multiply", state("multiply", "/BM/Multiply/ca 0.5/CA .5/AIS false")),
                sound("blend-array", state("blend-array", "/BM[/Mine/Screen]/ca 0.7")),
                sound("overprint", state("overprint", "/OP true/op true/OPM 1/SA true")),
                sound("font-of-state", fontOfState()),
                damaged("state-odd", state("state-odd", "/LW(x)/D 12/BM 5/ca/Name/SMask 3")),
                sound("mask-with-matte", mask("mask-with-matte", "/SMask 8 0 R")),
                sound("mask-and-soft-mask", mask("mask-and-soft-mask", "/SMask 8 0 R/Mask[0 0]")),
                damaged("mask-in-itself", mask("mask-in-itself", "/SMask 6 0 R")),
                damaged("mask-of-form", mask("mask-of-form", "/SMask 7 0 R")),
                sound(
                        "alternates",
                        mask(
                                "alternates",
                                "/Alternates[<</Image 8 0 R/DefaultForPrinting true>>]/Intent/Perceptual/Interpolate true")),
                sound("stencil-of-pattern", stencil()),
                damaged(
                        "subtype-of-object-missing",
                        object("subtype-of-object-missing", "/BBox[0 0 200 200]")),
                damaged("box-of-form-missing", object("box-of-form-missing", "/Subtype/Form")),
                sound(
                        "matrix-singular",
                        object(
                                "matrix-singular",
                                "/Subtype/Form/BBox[0 0 200 200]/Matrix[0 0 0 0 0 0]")),
                sound("postscript-object", object("postscript-object", "/Subtype/PS/Level1 8 0 R")),
                sound("form-draws-page-stream", formIsContent()),
                sound("glyphs-with-form-a", glyphs("glyphs-with-form-a", "1 0 0")),
                sound("glyphs-with-form-b", glyphs("glyphs-with-form-b", "0 0 1")),
                sound(
                        "default-cmyk-a",
                        defaults(
                                "default-cmyk-a",
                                "/DefaultCMYK[/DeviceN[/A/B/C/D]/DeviceCMYK 7 0 R]")),
                sound("default-cmyk-b", defaults("default-cmyk-b", "")),
                sound(
                        "unit-and-rotation",
                        page("unit-and-rotation", "/UserUnit 2/Rotate 90/CropBox[10 20 150 190]")),
                sound(
                        "crop-of-reals",
                        page(
                                "crop-of-reals",
                                "/CropBox[0.5 0.25 149.75 190.125]/TrimBox[10 10 20 20]")),
                sound(
                        "group-knockout",
                        page(
                                "group-knockout",
                                "/Group<</S/Transparency/K true/I true/CS/DeviceRGB>>")));
    }

    private static byte[] content(String text, String more) {
        return Draft.of("", "", "/ColorSpace<</CS/DeviceGray>>", text(text) + more).closed();
    }

    private static byte[] page(String text, String entries) {
        return Draft.of("", entries, "", text(text) + BOX).closed();
    }

    /** Contents that end within what shows the text; readers join them by white space. */
    private static byte[] split(String text, String shown) {
        int at = shown.indexOf(text) + text.length() + 1;
        return Draft.of("", "", "", "")
                .object(
                        3,
                        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents[4 0 R 6 0 R]/Resources<<"
                                + FONTS
                                + ">>>>")
                .stream(4, "", BOX + "BT /F1 12 Tf 10 150 Td " + shown.substring(0, at))
                .stream(6, "", shown.substring(at))
                .closed();
    }

    private static byte[] space(String text, String space, String colour) {
        return Draft.of(
                        "",
                        "",
                        "/ColorSpace<</CS 8 0 R>>",
                        text(text) + "/CS cs " + colour + " scn 20 20 60 60 re f")
                .object(6, TINT)
                .stream(7, "/FunctionType 4/Domain[0 1 0 1]/Range[0 1 0 1 0 1]", "{ 0.3 }")
                .object(8, space)
                .object(9, "[/Separation/X 9 0 R 6 0 R]")
                .closed();
    }

    private static byte[] pattern(String text, String paint, String set) {
        String content = text.startsWith("pattern") ? "/Pattern cs /P scn 0 0 5 5 re f" : "";
        String colour = paint.equals("1") ? "0 1 0 rg " : "";
        return Draft.of(
                        "",
                        "",
                        "/Pattern<</P 6 0 R>>/ColorSpace<</CS[/Pattern/DeviceRGB]>>",
                        text(text)
                                + (paint.equals("1") ? "/Pattern cs " : "/CS cs ")
                                + set
                                + " 20 20 100 100 re f")
                .stream(
                        6,
                        "/Type/Pattern/PatternType 1/PaintType "
                                + paint
                                + "/TilingType 1/BBox[0 0 10 10]/XStep 20/YStep 20"
                                + "/Resources<</Pattern<</P 6 0 R>>>>",
                        colour + "0 0 10 10 re f " + content)
                .closed();
    }

    private static byte[] shading(String text, String entries) {
        return Draft.of(
                        "",
                        "",
                        "/Shading<</S<<" + entries + "/ColorSpace/DeviceRGB/Function 6 0 R>>>>",
                        "q 0 0 200 100 re W n /S sh Q " + text(text))
                .object(
                        6,
                        "<</FunctionType 3/Domain[0 1]/Functions[7 0 R 7 0 R]/Bounds[0.5]/Encode[0 1 1 0]>>")
                .object(7, TINT)
                .closed();
    }

    private static byte[] state(String text, String entries) {
        return Draft.of(
                        "",
                        "",
                        "/ExtGState<</G<<" + entries + ">>>>",
                        "1 1 0 rg 0 0 100 100 re f /G gs " + BOX + text(text))
                .closed();
    }

    private static byte[] fontOfState() {
        return Draft.of(
                        "",
                        "",
                        "/ExtGState<</G<</Font[5 0 R 12]>>>>",
                        text("font-of-state") + BOX + "BT /G gs 10 110 Td (by state) Tj ET")
                .closed();
    }

    private static byte[] mask(String text, String entries) {
        return Draft.of(
                        "",
                        "",
                        "/XObject<</X 6 0 R>>",
                        "0 1 1 rg 0 0 200 90 re f " + DRAW + "0 g " + text(text))
                .stream(6, PIXELS + "/ColorSpace/DeviceGray" + entries, "\u0000@\u0080\u00ff")
                .stream(7, FORM, BOX)
                .stream(8, PIXELS + "/ColorSpace/DeviceGray/Matte[0.5]", "\u0000\u0090\u0080\u00ff")
                .closed();
    }

    private static byte[] stencil() {
        return Draft.of(
                        "",
                        "",
                        "/XObject<</X 6 0 R>>/Pattern<</P<</PatternType 2/Shading<</ShadingType 2"
                                + "/ColorSpace/DeviceRGB/Coords[0 0 200 0]/Function 7 0 R>>>>>>",
                        text("stencil-of-pattern") + "/Pattern cs /P scn " + DRAW)
                .stream(
                        6,
                        "/Type/XObject/Subtype/Image/Width 8/Height 2/ImageMask true/BitsPerComponent 1",
                        "\u00aaU")
                .object(7, TINT)
                .closed();
    }

    private static byte[] object(String text, String entries) {
        return Draft.of("", "", "/XObject<</X 6 0 R>>", text(text) + BOX + "/X Do").stream(
                        6, "/Type/XObject" + entries, "1 0 0 rg 90 20 60 60 re f")
                .stream(8, "", "")
                .closed();
    }

    /** One stream is the content of the page and a form on it. */
    private static byte[] formIsContent() {
        return Draft.of(
                        "",
                        "",
                        "/XObject<</X 6 0 R>>",
                        text("form-draws-page-stream") + "0.5 0 0 0.5 20 0 cm /X Do")
                .object(
                        3,
                        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents[6 0 R 4 0 R]"
                                + "/Resources<<"
                                + FONTS
                                + "/XObject<</X 6 0 R>>>>>>")
                .stream(6, FORM, BOX)
                .closed();
    }

    /** Glyphs that draw a form of the page, which draws another one. */
    private static byte[] glyphs(String text, String colour) {
        return Draft.of("", "", "", "")
                .object(
                        3,
                        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R"
                                + "/Resources<</XObject<</Logo 7 0 R/Dot 9 0 R>>/Font<</F1 5 0 R/T3 6 0 R>>>>>>")
                .stream(4, "", text(text) + "BT /T3 40 Tf 20 40 Td (AA) Tj ET")
                .object(
                        6,
                        "<</Type/Font/Subtype/Type3/FontBBox[0 0 1 1]/FontMatrix[1 0 0 1 0 0]"
                                + "/CharProcs<</a 8 0 R>>/Encoding<</Differences[65/a]>>"
                                + "/FirstChar 65/LastChar 65/Widths[1]>>")
                .stream(
                        7,
                        "/Type/XObject/Subtype/Form/BBox[0 0 1 1]/Resources<</XObject<</Dot 9 0 R>>>>",
                        "/Dot Do")
                .stream(8, "", "1 0 d0 /Logo Do")
                .stream(
                        9,
                        "/Type/XObject/Subtype/Form/BBox[0 0 1 1]",
                        colour + " rg 0 0 .8 .8 re f")
                .closed();
    }

    private static byte[] defaults(String text, String space) {
        return Draft.of(
                        "",
                        "",
                        "/ColorSpace<<" + space + ">>",
                        text(text) + "0.9 0.1 0.3 0 k 20 20 60 60 re f")
                .stream(
                        7,
                        "/FunctionType 4/Domain[0 1 0 1 0 1 0 1]/Range[0 1 0 1 0 1 0 1]",
                        "{ 4 1 roll }")
                .closed();
    }
}
