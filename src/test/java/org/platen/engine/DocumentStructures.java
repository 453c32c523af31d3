package org.platen.engine;

import static org.platen.engine.Draft.BOX;
import static org.platen.engine.Draft.FONTS;
import static org.platen.engine.Draft.text;
import static org.platen.engine.Structure.damaged;
import static org.platen.engine.Structure.sound;

import java.util.List;

/** Annotations, forms, layers, and what documents have beside their pages. */
final class DocumentStructures {

    private static final String COURIER = "<</Type/Font/Subtype/Type1/BaseFont/Courier-Bold>>";
    private static final String APPEARANCE =
            "/Type/XObject/Subtype/Form/BBox[0 0 100 40]/Resources<<" + FONTS + ">>";
    private static final String ANNOTATION = "/Type/Annot/F 4/Rect[20 60 120 100]";
    private static final String WIDGET = ANNOTATION + "/Subtype/Widget";
    private static final String DR = "/DR<</Font<</Helv 5 0 R>>>>/DA(/Helv 12 Tf 0 g)";

    private DocumentStructures() {}

    static List<Structure> all() {
        return List.of(
                sound(
                        "state",
                        annotation(
                                "state",
                                "/Subtype/Widget/FT/Btn/T(b)/AS/On/AP<</N<</On 7 0 R/Off 8 0 R>>>>")),
                sound(
                        "state-not-named",
                        annotation(
                                "state-not-named",
                                "/Subtype/Widget/FT/Btn/T(b)/AP<</N<</On 7 0 R/Off 8 0 R>>>>")),
                sound(
                        "state-unknown",
                        annotation(
                                "state-unknown",
                                "/Subtype/Widget/FT/Btn/T(b)/AS/Maybe/AP<</N<</On 7 0 R>>>>")),
                sound(
                        "state-dictionary-indirect",
                        annotation(
                                "state-dictionary-indirect",
                                "/Subtype/Widget/FT/Btn/T(b)/AS/On/AP 9 0 R")),
                damaged(
                        "appearance-null",
                        annotation("appearance-null", "/Subtype/Square/C[1 0 0]/AP<</N null>>")),
                damaged(
                        "appearance-dangling",
                        annotation(
                                "appearance-dangling", "/Subtype/Square/C[1 0 0]/AP<</N 99 0 R>>")),
                damaged(
                        "appearance-no-form",
                        annotation(
                                "appearance-no-form", "/Subtype/Square/C[1 0 0]/AP<</N 5 0 R>>")),
                sound(
                        "no-appearance",
                        annotation(
                                "no-appearance", "/Subtype/Square/C[1 0 0]/IC[0 1 0]/BS<</W 3>>")),
                sound("free-text-a", freeText("free-text-a", "/Helv 12 Tf 1 0 0 rg", "")),
                sound(
                        "free-text-b",
                        freeText(
                                "free-text-b",
                                "/Helv 20 Tf 0 0 1 rg",
                                "/AcroForm<</Fields[]/NeedAppearances true" + DR + ">>")),
                sound(
                        "line-ends",
                        annotation(
                                "line-ends",
                                "/Subtype/Line/L[25 65 115 95]/LE[/OpenArrow/Circle]/C[0 0 1]")),
                sound(
                        "popup",
                        annotation(
                                "popup",
                                "/Subtype/Text/Contents(note)/Popup 10 0 R/AP<</N 7 0 R>>")),
                sound("hidden", hidden()),
                sound("appearance-of-page-a", appearanceOfPage("appearance-of-page-a", Draft.FONT)),
                sound("appearance-of-page-b", appearanceOfPage("appearance-of-page-b", COURIER)),
                sound("matrix", annotation("matrix", "/Subtype/Stamp/AP<</N 11 0 R>>")),
                damaged(
                        "annotations-odd",
                        annotations("annotations-odd", "[null 99 0 R 12 /A(x)[6 0 R]6 0 R]")),
                sound(
                        "annotations-by-reference",
                        annotations("annotations-by-reference", "12 0 R")),
                damaged("annotations-dictionary", annotations("annotations-dictionary", "6 0 R")),
                damaged("annotation-twice", annotations("annotation-twice", "[6 0 R 6 0 R]")),
                sound("annotation-on-two-pages", annotationOnTwoPages()).withPages(2),
                sound(
                        "needs-appearances-a",
                        field(
                                "needs-appearances-a",
                                "/NeedAppearances true" + DR,
                                "/V(1234.5)/DA(/Helv 12 Tf)",
                                "EUR 1.234,50")),
                sound(
                        "needs-appearances-b",
                        field(
                                "needs-appearances-b",
                                DR,
                                "/V(1234.5)/DA(/Helv 12 Tf)",
                                "EUR 1.234,50")),
                sound(
                        "needs-appearances-c",
                        field(
                                "needs-appearances-c",
                                "/NeedAppearances false" + DR,
                                "/V(1234.5)/DA(/Helv 12 Tf)",
                                "EUR 1.234,50")),
                sound("default-appearance-a", field("default-appearance-a", DR, "/V(iiWW)", "")),
                sound(
                        "default-appearance-b",
                        field(
                                "default-appearance-b",
                                "/DR<</Font<</Helv 8 0 R>>>>/DA(/Helv 20 Tf 1 0 0 rg)",
                                "/V(iiWW)",
                                "")),
                sound(
                        "default-appearance-c",
                        field("default-appearance-c", DR + "/Q 2", "/V(iiWW)", "")),
                sound(
                        "default-appearance-d",
                        field(
                                "default-appearance-d",
                                DR,
                                "/V(iiWW)/Q 1/DA(/Helv 8 Tf 0 1 0 rg)",
                                "")),
                sound(
                        "default-appearance-e",
                        Draft.of("", "", "", text("default-appearance-e") + BOX).closed()),
                sound("parent-field-a", parentField("parent-field-a", "/DA(/Helv 18 Tf 1 0 0 rg)")),
                sound(
                        "parent-field-b",
                        parentField("parent-field-b", "/DA(/Helv 6 Tf 0 0 1 rg)/Q 2")),
                sound("orphan-a", orphan("orphan-a", "/NeedAppearances true" + DR)),
                sound("orphan-b", orphan("orphan-b", DR)),
                sound(
                        "no-form",
                        annotation(
                                "no-form", "/Subtype/Widget/FT/Tx/T(f)/V(other)/AP<</N 7 0 R>>")),
                sound(
                        "same-field-a",
                        field("same-field-a", DR, "/V(first)/DA(/Helv 12 Tf)", "first")),
                sound(
                        "same-field-b",
                        field("same-field-b", DR, "/V(second)/DA(/Helv 12 Tf)", "second")),
                sound(
                        "xfa",
                        field(
                                "xfa",
                                DR + "/XFA 9 0 R",
                                "/V(xfa value)/DA(/Helv 12 Tf)",
                                "xfa value")),
                sound(
                        "comb",
                        field("comb", DR, "/V(1234)/MaxLen 8/Ff 16777216/DA(/Helv 12 Tf)", "")),
                sound(
                        "choice",
                        field(
                                "choice",
                                DR,
                                "/FT/Ch/Opt[[(a)(Apple)][(b)(Bread)]]/V(b)/Ff 131072/DA(/Helv 12 Tf)",
                                "Bread")),
                sound("layer-a", layer("layer-a", "/D<</OFF[6 0 R]>>", "6 0 R")),
                sound("layer-b", layer("layer-b", "/D<</ON[6 0 R]>>", "6 0 R")),
                sound("layer-c", layer("layer-c", "/D<</BaseState/OFF/ON[7 0 R]>>", "6 0 R")),
                sound(
                        "layer-d",
                        layer(
                                "layer-d",
                                "/D<</OFF[7 0 R]>>",
                                "<</Type/OCMD/P/AllOff/OCGs[6 0 R 7 0 R]>>")),
                sound(
                        "layer-e",
                        layer(
                                "layer-e",
                                "/D<</OFF[7 0 R]>>",
                                "<</Type/OCMD/VE[/And 6 0 R[/Not 7 0 R]]>>")),
                sound(
                        "layer-f",
                        layer(
                                "layer-f",
                                "/D<</OFF[7 0 R]/AS[<</Event/Print/OCGs[6 0 R]/Category[/Print]>>]>>",
                                "6 0 R")),
                sound(
                        "layer-of-annotation-a",
                        layerOfAnnotation("layer-of-annotation-a", "/D<</OFF[8 0 R]>>")),
                sound(
                        "layer-of-annotation-b",
                        layerOfAnnotation("layer-of-annotation-b", "/D<<>>")),
                damaged(
                        "layer-dangling",
                        layer("layer-dangling", "/D<</OFF[99 0 R null]>>", "98 0 R")),
                damaged(
                        "outline-circle",
                        Draft.of("/Outlines 6 0 R", "", "", text("outline-circle"))
                                .object(6, "<</First 7 0 R/Last 7 0 R/Count -9>>")
                                .object(
                                        7,
                                        "<</Title(x)/Parent 6 0 R/Next 7 0 R/First 6 0 R/Dest[3 0 R/Fit]>>")
                                .closed()),
                damaged(
                        "labels-odd",
                        catalogue("labels-odd", "/PageLabels<</Nums[-3(x)0<</S/Q/St -1>>/A]>>")),
                damaged(
                        "names-wrong-limits",
                        links("names-wrong-limits", "/Names<</Dests<</Kids[8 0 R]>>>>")),
                sound(
                        "old-destinations",
                        links("old-destinations", "/Dests<</chapter[3 0 R/Fit]>>")),
                sound("tagged", tagged()),
                damaged(
                        "parent-tree-circle",
                        catalogue(
                                "parent-tree-circle",
                                "/StructTreeRoot<</ParentTree 6 0 R/K 6 0 R>>")),
                sound(
                        "attachment",
                        catalogue(
                                "attachment",
                                "/Names<</EmbeddedFiles<</Names[(a)<</F(a)/EF<</F 6 0 R>>>>]>>>>")),
                sound(
                        "intent-a",
                        catalogue(
                                "intent-a",
                                "/OutputIntents[<</S/GTS_PDFX/OutputConditionIdentifier(FOGRA39)>>]")),
                sound(
                        "intent-b",
                        catalogue(
                                "intent-b",
                                "/OutputIntents[<</S/GTS_PDFX/OutputConditionIdentifier(SWOP)>>]")),
                sound(
                        "threads",
                        Draft.of("/Threads[6 0 R]", "/B[7 0 R]", "", text("threads"))
                                .object(6, "<</F 7 0 R>>")
                                .object(7, "<</T 6 0 R/N 7 0 R/V 7 0 R/P 3 0 R/R[0 0 9 9]>>")
                                .closed()));
    }

    private static byte[] catalogue(String text, String entries) {
        return Draft.of(entries, "/StructParents 0", "", text(text) + BOX)
                .object(6, "<</Nums[0 6 0 R]/Kids[6 0 R]/K 6 0 R/S/P/P 6 0 R>>")
                .closed();
    }

    private static Draft annotationDraft(String text, String annots, String entries) {
        return Draft.of("", "/Annots " + annots, "", text(text))
                .object(6, "<<" + ANNOTATION + entries + ">>")
                .stream(7, APPEARANCE, "1 0 0 rg 0 0 100 40 re f")
                .stream(8, APPEARANCE, "0 1 0 rg 0 0 100 40 re f")
                .object(9, "<</N 13 0 R>>")
                .object(10, "<</Type/Annot/Subtype/Popup/Rect[0 0 50 50]/Parent 6 0 R/Open true>>")
                .stream(11, APPEARANCE + "/Matrix[0 1 -1 0 0 0]", "1 0 1 rg 0 0 50 40 re f")
                .object(12, "[6 0 R]")
                .object(13, "<</On 7 0 R/Off 8 0 R>>");
    }

    private static byte[] annotation(String text, String entries) {
        return annotationDraft(text, "[6 0 R 10 0 R]", entries).closed();
    }

    private static byte[] hidden() {
        String hidden = ANNOTATION.replace("/F 4", "/F 2");
        return annotationDraft("hidden", "[6 0 R]", "")
                .object(6, "<<" + hidden + "/Subtype/Square/C[1 0 0]/AP<</N 7 0 R>>>>")
                .closed();
    }

    private static byte[] annotations(String text, String annots) {
        return annotationDraft(text, annots, "/Subtype/Stamp/AP<</N 7 0 R>>").closed();
    }

    private static byte[] annotationOnTwoPages() {
        return annotationDraft(
                        "annotation-on-two-pages", "[6 0 R]", "/Subtype/Stamp/AP<</N 7 0 R>>")
                .object(2, "<</Type/Pages/Kids[3 0 R 14 0 R]/Count 2>>")
                .page(14, "/Annots[6 0 R]/Contents 4 0 R", "")
                .closed();
    }

    private static byte[] freeText(String text, String appearance, String catalogue) {
        return Draft.of(catalogue, "/Annots[6 0 R]", "", text(text))
                .object(
                        6,
                        "<<%s/Subtype/FreeText/Contents(free words)/DA(%s)>>"
                                .formatted(ANNOTATION, appearance))
                .closed();
    }

    /** An appearance without resources takes the font of the page. */
    private static byte[] appearanceOfPage(String text, String font) {
        return Draft.of("", "/Annots[6 0 R]", "", text(text))
                .object(5, font)
                .object(6, "<<" + ANNOTATION + "/Subtype/Stamp/AP<</N 7 0 R>>>>")
                .stream(
                        7,
                        "/Type/XObject/Subtype/Form/BBox[0 0 100 40]",
                        "1 0 0 rg 0 0 10 40 re f BT /F1 20 Tf 12 10 Td (stamp) Tj ET")
                .closed();
    }

    private static byte[] field(String text, String form, String entries, String appearance) {
        String type = entries.contains("/FT") ? "" : "/FT/Tx";
        String shown = appearance.isEmpty() ? "" : "/AP<</N 7 0 R>>";
        return Draft.of("/AcroForm<</Fields[6 0 R]" + form + ">>", "/Annots[6 0 R]", "", text(text))
                .object(6, "<<" + WIDGET + type + "/T(amount)" + entries + shown + ">>")
                .stream(
                        7,
                        "/Type/XObject/Subtype/Form/BBox[0 0 100 40]"
                                + "/Resources<</Font<</Helv 5 0 R>>>>",
                        "/Tx BMC BT /Helv 12 Tf 2 12 Td (" + appearance + ") Tj ET EMC")
                .object(8, COURIER)
                .stream(9, "", "<xdp/>")
                .closed();
    }

    /** A document with a field that has an appearance. */
    static byte[] form(String text) {
        return field(text, DR, "/V(value)/DA(/Helv 12 Tf 0 g)", "value");
    }

    private static byte[] parentField(String text, String entries) {
        return Draft.of("/AcroForm<</Fields[8 0 R]" + DR + ">>", "/Annots[6 0 R]", "", text(text))
                .object(6, "<<" + WIDGET + "/Parent 8 0 R>>")
                .object(8, "<</T(parent)/FT/Tx/V(inherited)/Kids[6 0 R]" + entries + ">>")
                .closed();
    }

    private static byte[] orphan(String text, String form) {
        return Draft.of("/AcroForm<</Fields[]" + form + ">>", "/Annots[6 0 R]", "", text(text))
                .object(
                        6,
                        "<<"
                                + WIDGET
                                + "/FT/Tx/T(orphan)/V(value)/DA(/Helv 12 Tf)/AP<</N 7 0 R>>>>")
                .stream(7, APPEARANCE, "BT /F1 12 Tf 2 12 Td (stale) Tj ET")
                .closed();
    }

    private static byte[] layer(String text, String states, String properties) {
        return Draft.of(
                        "/OCProperties<</OCGs[6 0 R 7 0 R]" + states + ">>",
                        "",
                        "/Properties<</L 8 0 R>>/XObject<</X 9 0 R>>",
                        text(text) + "/OC/L BDC " + BOX + "EMC /X Do")
                .object(6, "<</Type/OCG/Name(layer)/Usage<</Print<</PrintState/OFF>>>>>>")
                .object(7, "<</Type/OCG/Name(other)>>")
                .object(
                        8,
                        properties.endsWith("R")
                                ? "<</Type/OCMD/OCGs " + properties + ">>"
                                : properties)
                .stream(
                        9,
                        "/Type/XObject/Subtype/Form/BBox[0 0 200 200]/OC 7 0 R",
                        "1 0 0 rg 100 20 40 40 re f")
                .closed();
    }

    private static byte[] layerOfAnnotation(String text, String states) {
        return Draft.of(
                        "/OCProperties<</OCGs[8 0 R]" + states + ">>",
                        "/Annots[6 0 R]",
                        "",
                        text(text))
                .object(6, "<<" + ANNOTATION + "/Subtype/Stamp/OC 8 0 R/AP<</N 7 0 R>>>>")
                .stream(7, APPEARANCE, "1 0 0 rg 0 0 100 40 re f")
                .object(8, "<</Type/OCG/Name(notes)>>")
                .closed();
    }

    private static byte[] links(String text, String catalogue) {
        return Draft.of(catalogue, "/Annots[6 0 R 7 0 R]", "", text(text) + BOX)
                .object(6, "<<" + ANNOTATION + "/Subtype/Link/Dest(chapter)/C[1 0 0]>>")
                .object(
                        7,
                        "<<" + ANNOTATION + "/Subtype/Link/A<</S/GoToR/F(other.pdf)/D[0/Fit]>>>>")
                .object(8, "<</Limits[(x)(z)]/Names[(chapter)[3 0 R/Fit]]>>")
                .closed();
    }

    private static byte[] tagged() {
        return Draft.of(
                        "/MarkInfo<</Marked true>>/StructTreeRoot 6 0 R",
                        "/StructParents 0",
                        "",
                        "/P<</MCID 0>>BDC " + text("tagged") + "EMC " + BOX)
                .object(6, "<</Type/StructTreeRoot/K 7 0 R/ParentTree<</Nums[0[7 0 R]]>>>>")
                .object(7, "<</Type/StructElem/S/P/P 6 0 R/Pg 3 0 R/K 0>>")
                .closed();
    }
}
