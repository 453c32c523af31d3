package org.platen.engine;

import static org.platen.engine.Draft.BOX;
import static org.platen.engine.Draft.FONT;
import static org.platen.engine.Draft.FONTS;
import static org.platen.engine.Draft.text;
import static org.platen.engine.Structure.damaged;
import static org.platen.engine.Structure.sound;

import java.util.List;

/** Fields, annotations, layers and catalogues as few writers make them. */
final class FieldStructures {

    private static final String FORM =
            "/Type/XObject/Subtype/Form/BBox[0 0 100 40]/Resources<<" + FONTS + ">>";
    private static final String ANNOTATION = "/Type/Annot/F 4/Rect[20 60 120 100]";
    private static final String WIDGET = ANNOTATION + "/Subtype/Widget";
    private static final String DR = "/DR<</Font<</Helv 5 0 R>>>>/DA(/Helv 12 Tf 0 g)";
    private static final String SHOWN = "/AP<</N 7 0 R>>";

    private FieldStructures() {}

    static List<Structure> all() {
        return List.of(
                sound("list-box-a", field("list-box-a", DR, list() + SHOWN)),
                sound("list-box-b", field("list-box-b", DR + "/NeedAppearances true", list()))
                        .withValuesDrawnAnew(),
                sound("combo-edited", field("combo-edited", DR, combo() + SHOWN)),
                // Poppler draws nothing without a /DA, and MuPDF and Ghostscript draw the value.
                damaged("no-fonts-a", field("no-fonts-a", "/NeedAppearances true", value("")))
                        .withValuesDrawnAnew(),
                sound(
                                "no-fonts-b",
                                field(
                                        "no-fonts-b",
                                        "/NeedAppearances true/DR<<>>",
                                        value("/DA(/Helv 10 Tf)")))
                        .withValuesDrawnAnew(),
                sound(
                                "other-font",
                                field(
                                        "other-font",
                                        DR + "/NeedAppearances true",
                                        value("/DA(/None 14 Tf 1 0 0 rg)")))
                        .withValuesDrawnAnew(),
                sound(
                                "lines-a",
                                field(
                                        "lines-a",
                                        DR + "/NeedAppearances true",
                                        value("/Ff 4096/DA(/Helv 8 Tf)")))
                        .withValuesDrawnAnew(),
                sound("password-field", field("password-field", DR, value("/Ff 8192" + SHOWN))),
                sound(
                        "rich-text-a",
                        field(
                                "rich-text-a",
                                DR,
                                value("/Ff 33554432/RV(<p>rich</p>)/DS(font: 12pt)" + SHOWN))),
                sound(
                                "rich-text-b",
                                field(
                                        "rich-text-b",
                                        DR + "/NeedAppearances true",
                                        value("/Ff 33554432/RV(<p>rich</p>)" + SHOWN)))
                        .withValuesDrawnAnew(),
                sound(
                        "value-of-stream",
                        field("value-of-stream", DR, "/FT/Tx/T(f)/V 8 0 R" + SHOWN)),
                sound(
                        "state-escaped",
                        field(
                                "state-escaped",
                                DR,
                                "/FT/Btn/T(b)/V/O#6e/AS/O#6E/AP<</N<</On 7 0 R/Off 9 0 R>>>>")),
                sound(
                        "state-with-blank",
                        field(
                                "state-with-blank",
                                DR,
                                "/FT/Btn/T(b)/AS/my#20choice/AP<</N<</my#20choice 7 0 R>>>>")),
                sound("state-empty", field("state-empty", DR, "/FT/Btn/T(b)/AS/Off/AP<</N<<>>>>")),
                sound(
                        "state-not-of-value",
                        field(
                                "state-not-of-value",
                                DR,
                                "/FT/Btn/T(b)/V/On/AS/Off/AP<</N<</On 7 0 R/Off 9 0 R>>>>")),
                // Poppler shows nothing, MuPDF and Ghostscript the state.
                damaged(
                        "state-asked-for",
                        field(
                                "state-asked-for",
                                DR + "/NeedAppearances true",
                                "/FT/Btn/T(b)/V/On/AS/Off/AP<</N<</On 7 0 R/Off 9 0 R>>>>")),
                sound(
                        "push-button",
                        field(
                                "push-button",
                                DR,
                                "/FT/Btn/Ff 65536/T(b)/MK<</CA(Press)/BG[1 0 0]>>" + SHOWN)),
                sound("radio-in-unison", radio()),
                sound(
                        "xfa-array",
                        field("xfa-array", DR + "/XFA[(preamble)8 0 R(form)8 0 R]", value(SHOWN))),
                sound(
                        "signed",
                        field(
                                "signed",
                                DR + "/SigFlags 3",
                                "/FT/Sig/T(s)/V<</Type/Sig/ByteRange[0 1 2 3]/Contents<00>>>"
                                        + SHOWN)),
                // MuPDF shows a place to sign at, and no other reader does.
                sound(
                                "signature-empty",
                                field("signature-empty", DR + "/SigFlags 1", "/FT/Sig/T(s)"))
                        .withValuesDrawnAnew(),
                sound("siblings-of-one-name", siblings()),
                sound(
                        "field-without-name",
                        field("field-without-name", DR, "/FT/Tx/V(value)" + SHOWN)),
                sound(
                        "field-with-points",
                        field("field-with-points", DR, "/FT/Tx/T(a.b.c)/V(value)" + SHOWN)),
                damaged("field-circle", fieldCircle()),
                damaged(
                        "fields-odd",
                        field(
                                "fields-odd",
                                DR + "/CO[6 0 R 99 0 R]/XFA null",
                                "/FT/Foo/T 12/V[1]" + SHOWN)),
                damaged("form-of-number", catalogue("form-of-number", "/AcroForm 12")),
                sound("shared-appearance", sharedAppearance()),
                sound(
                        "rectangle-reversed",
                        annotation(
                                "rectangle-reversed",
                                "/Subtype/Stamp/Rect[120 100 20 60]" + SHOWN)),
                sound(
                        "rectangle-empty",
                        annotation("rectangle-empty", "/Subtype/Stamp/Rect[50 50 50 50]" + SHOWN)),
                damaged(
                        "rectangle-of-three",
                        annotation("rectangle-of-three", "/Subtype/Stamp/Rect[20 60 120]" + SHOWN)),
                damaged(
                        "rectangle-missing",
                        annotation("rectangle-missing", "/Subtype/Stamp" + SHOWN)),
                sound(
                        "flag-no-view",
                        annotation(
                                "flag-no-view", "/Subtype/Stamp/F 36/Rect[20 60 120 100]" + SHOWN)),
                sound(
                        "flag-not-printed",
                        annotation(
                                "flag-not-printed",
                                "/Subtype/Stamp/F 0/Rect[20 60 120 100]" + SHOWN)),
                sound(
                        "subtype-unknown",
                        annotation(
                                "subtype-unknown",
                                "/Subtype/Mine/F 4/Rect[20 60 120 100]" + SHOWN)),
                damaged(
                        "subtype-missing",
                        annotation("subtype-missing", "/F 4/Rect[20 60 120 100]" + SHOWN)),
                sound(
                        "highlight",
                        annotation(
                                "highlight",
                                "/Subtype/Highlight/C[1 1 0]/F 4/Rect[20 60 120 100]/QuadPoints[20 100 120 100 20 60 120 60]")),
                sound(
                        "ink",
                        annotation(
                                "ink",
                                "/Subtype/Ink/C[1 0 0]/F 4/Rect[20 60 120 100]/InkList[[20 60 60 100 120 70]]")),
                sound(
                        "link-border",
                        annotation(
                                "link-border",
                                "/Subtype/Link/F 4/Rect[20 60 120 100]/Border[0 0 3[4 2]]/C[0 0 1]/A<</S/Named/N/NextPage>>")),
                sound(
                        "link-to-nowhere",
                        annotation(
                                "link-to-nowhere",
                                "/Subtype/Link/F 4/Rect[20 60 120 100]/Dest[99 0 R/Fit]/A<</S/GoTo/D(none)>>")),
                sound(
                        "reply",
                        annotation(
                                "reply",
                                "/Subtype/Text/F 4/Rect[20 60 120 100]/IRT 10 0 R/RT/Group"
                                        + SHOWN)),
                sound("layers-nested-a", layers("layers-nested-a", "/D<</OFF[12 0 R]>>")),
                sound(
                        "layers-nested-b",
                        layers(
                                "layers-nested-b",
                                "/D<</OFF[13 0 R]/RBGroups[[12 0 R 13 0 R]]/Locked[12 0 R]>>")),
                sound(
                        "layers-nested-c",
                        layers(
                                "layers-nested-c",
                                "/D<</BaseState/Unchanged/Order[12 0 R[13 0 R]]/ListMode/VisiblePages>>/Configs[<</Name(same)>>]")),
                damaged(
                        "layers-odd",
                        layers("layers-odd", "/D<</OFF 12/ON(x)/AS[null 1]/Order 5>>")),
                sound(
                        "labels-reversed",
                        catalogue(
                                "labels-reversed",
                                "/PageLabels<</Kids[<</Limits[5 9]/Nums[5<</S/r>>]>><</Limits[0 1]/Nums[0<</S/A/P(p)>>]>>]>>")),
                damaged("outline-next-circle", outline("outline-next-circle", "/Next 8 0 R")),
                damaged("outline-without-title", outline("outline-without-title", "/Title 12")),
                damaged(
                        "names-circle",
                        catalogue("names-circle", "/Names<</Dests 14 0 R/JavaScript 14 0 R>>")),
                sound(
                        "destination-missing",
                        catalogue(
                                "destination-missing",
                                "/Names<</Dests<</Names[(a)[99 0 R/Fit](b)null(c)<</D[3 0 R/XYZ]>>]>>>>/OpenAction[99 0 R/Fit]")),
                sound(
                        "transition",
                        pageEntries(
                                "transition",
                                "/Trans<</S/Dissolve>>/Dur 3/AA<</O<</S/JavaScript/JS(x)>>>>/Tabs/S")),
                damaged(
                        "transition-odd",
                        pageEntries(
                                "transition-odd",
                                "/Trans(x)/Dur/Name/Group 12/Thumb 4 0 R/PieceInfo 3")),
                sound("metadata-deflated", metadata()),
                sound(
                        "base-and-lang",
                        catalogue(
                                "base-and-lang",
                                "/Lang(de-DE)/PageMode/UseOutlines/PageLayout/TwoColumnLeft/ViewerPreferences<</Duplex/Simplex/NumCopies 2>>")),
                damaged(
                        "catalogue-odd",
                        catalogue(
                                "catalogue-odd",
                                "/Outlines 3/Names(x)/Dests[1]/PageLabels true/OCProperties/X/StructTreeRoot 1/MarkInfo 2/ViewerPreferences[]/OutputIntents 5/Metadata 6")),
                sound("element-of-two-pages", elementOfTwoPages()).withPages(2),
                sound(
                        "intent-with-profile",
                        catalogue(
                                "intent-with-profile",
                                "/OutputIntents[<</S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/DestOutputProfile 15 0 R>>]")),
                sound(
                        "files-of-page",
                        pageEntries(
                                "files-of-page",
                                "/AF[8 0 R]/Metadata 8 0 R/LastModified(D:2026)/PZ 2/ID<00>")));
    }

    private static String list() {
        return "/FT/Ch/T(l)/Opt[(one)(two)(three)]/V[(one)(three)]/I[0 2]/Ff 2097152/DA(/Helv 9 Tf)";
    }

    private static String combo() {
        return "/FT/Ch/T(c)/Opt[(one)(two)]/V(own words)/Ff 393216/DA(/Helv 9 Tf)";
    }

    private static String value(String entries) {
        return "/FT/Tx/T(f)/V(value)" + entries;
    }

    private static Draft draft(String text, String catalogue, String page) {
        return Draft.of(catalogue, page, "", text(text)).stream(
                7, FORM, "1 0.8 0 rg 0 0 100 40 re f BT 0 g /F1 12 Tf 2 12 Td (shown) Tj ET")
                .stream(8, "", "(words)")
                .stream(9, FORM, "0 1 0 rg 0 0 100 40 re f");
    }

    private static byte[] field(String text, String form, String entries) {
        return draft(text, "/AcroForm<</Fields[6 0 R]" + form + ">>", "/Annots[6 0 R]")
                .object(6, "<<" + WIDGET + entries + ">>")
                .closed();
    }

    private static byte[] radio() {
        String kid =
                "<</Type/Annot/Subtype/Widget/F 4/Parent 6 0 R/Rect[%d 60 %d 80]/AS/%s/AP<</N<</0 7 0 R/Off 9 0 R>>>>>>";
        return draft(
                        "radio-in-unison",
                        "/AcroForm<</Fields[6 0 R]" + DR + ">>",
                        "/Annots[10 0 R 11 0 R]")
                .object(6, "<</FT/Btn/Ff 33603584/T(r)/V/0/Opt[(a)(a)]/Kids[10 0 R 11 0 R]>>")
                .object(10, kid.formatted(20, 40, "0"))
                .object(11, kid.formatted(60, 80, "Off"))
                .closed();
    }

    private static byte[] siblings() {
        return draft(
                        "siblings-of-one-name",
                        "/AcroForm<</Fields[6 0 R 10 0 R]" + DR + ">>",
                        "/Annots[6 0 R 10 0 R]")
                .object(6, "<<" + WIDGET + "/FT/Tx/T(same)/V(one)" + SHOWN + ">>")
                .object(
                        10,
                        "<</Type/Annot/F 4/Rect[20 10 120 50]/Subtype/Widget/FT/Tx/T(same)/V(two)/AP<</N 9 0 R>>>>")
                .closed();
    }

    private static byte[] fieldCircle() {
        return draft(
                        "field-circle",
                        "/AcroForm<</Fields[6 0 R 10 0 R]" + DR + ">>",
                        "/Annots[6 0 R]")
                .object(6, "<<" + WIDGET + "/FT/Tx/Parent 10 0 R/T(a)" + SHOWN + ">>")
                .object(10, "<</T(b)/Parent 10 0 R/Kids[6 0 R 10 0 R]>>")
                .closed();
    }

    private static byte[] sharedAppearance() {
        return draft("shared-appearance", "", "/Annots[6 0 R 10 0 R 11 0 R]")
                .object(6, "<<" + ANNOTATION + "/Subtype/Stamp" + SHOWN + ">>")
                .object(10, "<</Subtype/Stamp/F 4/Rect[20 10 60 50]" + SHOWN + ">>")
                .object(11, "<</Subtype/Square/F 4/Rect[100 10 190 20]/C[1 0 0]" + SHOWN + ">>")
                .closed();
    }

    private static byte[] annotation(String text, String entries) {
        return draft(text, "", "/Annots[6 0 R 10 0 R]")
                .object(6, "<</Type/Annot" + entries + ">>")
                .object(10, "<</Type/Annot/Subtype/Popup/Rect[0 0 9 9]/Parent 6 0 R>>")
                .closed();
    }

    /** A layer in a layer, a form of one that draws a form of the other. */
    private static byte[] layers(String text, String states) {
        return Draft.of(
                        "/OCProperties<</OCGs[12 0 R 13 0 R]" + states + ">>",
                        "",
                        "/XObject<</X 6 0 R>>/Properties<</A 12 0 R/B 11 0 R>>",
                        text(text)
                                + "/OC/A BDC 1 0 0 rg 0 0 20 20 re f /OC/B BDC 0 1 0 rg 30 0 20 20 re f EMC EMC /X Do")
                .stream(
                        6,
                        "/Type/XObject/Subtype/Form/BBox[0 0 200 200]/OC 12 0 R/Resources<</XObject<</Y 7 0 R>>>>",
                        "0 0 1 rg 60 0 20 20 re f /Y Do")
                .stream(
                        7,
                        "/Type/XObject/Subtype/Form/BBox[0 0 200 200]/OC 11 0 R",
                        "0 1 1 rg 90 0 20 20 re f")
                .object(
                        11,
                        "<</Type/OCMD/OCGs[12 0 R 13 0 R]/P/AnyOff/VE[/Or[/Not[/And 12 0 R 13 0 R]][/Not 13 0 R]]>>")
                .object(12, "<</Type/OCG/Name(outer)/Intent[/View/Design]>>")
                .object(13, "<</Type/OCG/Name(inner)/Usage<</View<</ViewState/OFF>>>>>>")
                .closed();
    }

    private static byte[] outline(String text, String entries) {
        return draft(text, "/Outlines 6 0 R", "")
                .object(6, "<</First 10 0 R/Last 10 0 R/Count 1>>")
                .object(10, "<</Title(first)/Parent 6 0 R/Dest[3 0 R/Fit]/Next 11 0 R>>")
                .object(
                        11,
                        "<</Parent 6 0 R/Prev 10 0 R" + entries.replace("8 0 R", "10 0 R") + ">>")
                .closed();
    }

    private static byte[] pageEntries(String text, String entries) {
        return draft(text, "", entries).closed();
    }

    private static byte[] catalogue(String text, String entries) {
        return draft(text, entries, "").stream(6, "/Type/Metadata/Subtype/XML", "<x/>")
                .object(14, "<</Kids[14 0 R 15 0 R]/Limits[(z)(a)]>>")
                .stream(15, "/N 3", "no profile")
                .closed();
    }

    private static byte[] metadata() {
        return draft("metadata-deflated", "/Metadata 6 0 R", "/Metadata 6 0 R").stream(
                        6,
                        "/Type/Metadata/Subtype/XML/Filter/FlateDecode",
                        RawPdf.deflated(
                                "<x:xmpmeta xmlns:x='adobe:ns:meta/'/>"
                                        .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)))
                .closed();
    }

    /** A structure element of two pages, whose marked contents have one number. */
    private static byte[] elementOfTwoPages() {
        return Draft.of(
                        "/MarkInfo<</Marked true>>/StructTreeRoot 6 0 R",
                        "/StructParents 0",
                        "",
                        "/P<</MCID 0>>BDC " + text("element-of-two-pages") + "EMC " + BOX)
                .object(2, "<</Type/Pages/Kids[3 0 R 8 0 R]/Count 2>>")
                .object(5, FONT)
                .object(6, "<</Type/StructTreeRoot/K 7 0 R/ParentTree<</Nums[0[7 0 R]1[7 0 R]]>>>>")
                .object(7, "<</S/P/P 6 0 R/Pg 3 0 R/K[0<</Type/MCR/Pg 8 0 R/MCID 0>>]>>")
                .page(8, "/Contents 4 0 R/StructParents 1", "")
                .closed();
    }
}
