package org.platen.engine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.platen.engine.Draft.BOX;
import static org.platen.engine.Draft.FONT;
import static org.platen.engine.Draft.FONTS;
import static org.platen.engine.Draft.text;
import static org.platen.engine.Structure.damaged;
import static org.platen.engine.Structure.sound;

import java.util.List;
import java.util.Map;

/** Tokens, line ends, cross-references, streams and page trees as few writers make them. */
final class SyntaxStructures {

    private static final String PAGE = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]";
    private static final String WHOLE_PAGE = PAGE + "/Contents 4 0 R/Resources<<" + FONTS + ">>>>";

    private SyntaxStructures() {}

    static List<Structure> all() {
        return List.of(
                sound("carriage-returns", carriageReturns()),
                sound("comments-between-tokens", commentsBetweenTokens()),
                sound("comment-before-value", commentBeforeValue()),
                sound("names-escaped", page("names-escaped", "/A#C3#A4 1/C#20D(x)/#2f 2/#23#28 3")),
                sound("font-name-escaped", fontName("font-name-escaped", "/F#31 5 0 R", "/F1")),
                sound("font-name-plain", fontName("font-name-plain", "/F1 5 0 R", "/F#31")),
                sound("font-name-empty", fontName("font-name-empty", "/ 5 0 R", "/")),
                damaged("names-null-a", page("names-null-a", "/A#00B/C#00D/#00/E/F[/#00 1]")),
                damaged("names-null-b", page("names-null-b", "/A#2300B/C#2300D/#2300/E")),
                damaged("font-name-null", fontName("font-name-null", "/F#00 5 0 R", "/F#00")),
                damaged("number-two-signs", page("number-two-signs", "/CropBox[--5 0 200 200]")),
                damaged(
                        "number-two-points",
                        page("number-two-points", "/CropBox[0 0 200.5.3 200]")),
                damaged("number-inner-sign", page("number-inner-sign", "/CropBox[0 0 19-0 200]")),
                sound(
                        "number-plus-point",
                        page("number-plus-point", "/CropBox[+.5 -.5 +190. 200]")),
                damaged("number-point-only", page("number-point-only", "/CropBox[. 0 190 -]")),
                damaged("number-letters", page("number-letters", "/CropBox[0 0 190x 200]")),
                sound(
                        "number-long",
                        page("number-long", "/CropBox[0 0 190.0000000000000000001 200]")),
                sound(
                        "strings-odd",
                        page("strings-odd", "/A(\\053\\0\\08\\\r\nx\\q)/B<4 8\n6>/C<>")),
                sound("no-white-space", noWhiteSpace()),
                damaged(
                        "stream-and-blank",
                        replaced("stream-and-blank", "stream\nBT", "stream \nBT")),
                sound("no-line-before-end", noLineBeforeEnd()),
                damaged("end-runs-on", replaced("end-runs-on", "endobj\n5 0", "endobj5 0")),
                sound("header-of-1-0", header("header-of-1-0", "%PDF-1.0")),
                damaged("header-odd", header("header-odd", "%PDF-1.x")),
                damaged("header-missing", header("header-missing", "%XYZ-1.7")),
                damaged("byte-order-mark", behind("byte-order-mark", "\u00ef\u00bb\u00bf")),
                sound("ends-twice", appended("ends-twice", "%%EOF\n\n%%EOF\n")),
                damaged("start-zero", start("start-zero", 0)),
                damaged("start-inside", start("start-inside", 3)),
                damaged("start-far", start("start-far", 1_000_000)),
                damaged("previous-circle", previousCircle()),
                damaged("previous-far", table("previous-far", "/Prev 999999")),
                sound("previous-zero", table("previous-zero", "/Prev 0")),
                sound("size-large", sizeLarge()),
                damaged(
                        "root-of-generation",
                        replacedEnd("root-of-generation", "/Root 1 0 R", "/Root 1 5 R")),
                sound(
                        "rows-from-zero",
                        rows("rows-from-zero", "/Index[1 1 2 1 3 1 4 1 5 1 6 1]", "/Index[1 6]")),
                damaged(
                        "rows-index-odd",
                        rows("rows-index-odd", "/Index[1 1 2 1 3 1 4 1 5 1 6 1]", "/Index[1 6 9]")),
                damaged("rows-too-wide", rows("rows-too-wide", "/W[1 4 2]", "/W[1 4 9]")),
                damaged("rows-narrow", rows("rows-narrow", "/W[1 4 2]", "/W[1 2 4]")),
                damaged("rows-size-small", rows("rows-size-small", "/Size 7", "/Size 3")),
                sound("number-used-again", numberUsedAgain()),
                damaged("object-zero", objectZero()),
                sound("length-updated", lengthUpdated()),
                damaged("length-null", replaced("length-null", "/Length ", "/Length null/L ")),
                damaged("length-real", lengthReal()),
                damaged("length-string", replaced("length-string", "/Length ", "/Length(9)/L ")),
                damaged(
                        "length-own-stream",
                        replaced("length-own-stream", "/Length ", "/Length 4 0 R/L ")),
                sound("filter-empty", filter("filter-empty", "/Filter[]", false)),
                sound("filter-null", filter("filter-null", "/Filter null/DecodeParms null", false)),
                sound("filter-indirect", filter("filter-indirect", "/Filter 8 0 R", true)),
                sound("filter-of-indirect", filter("filter-of-indirect", "/Filter[9 0 R]", true)),
                sound("filter-twice", filter("filter-twice", "/Filter[/AHx/ASCIIHexDecode]", true)),
                sound("filter-crypt", filter("filter-crypt", "/Filter[/Crypt/AHx]", true)),
                damaged("filter-number", filter("filter-number", "/Filter 12", false)),
                sound("deflated-with-rest", deflated("deflated-with-rest", 0, "\r\n  ")),
                damaged("deflated-cut", deflated("deflated-cut", 4, "")),
                sound(
                        "deflated-parameters",
                        deflatedWith("deflated-parameters", "/DecodeParms<<>>")),
                damaged(
                        "object-stream-count-high",
                        inStream("object-stream-count-high", "/N 2", "/N 3")),
                damaged(
                        "object-stream-count-low",
                        inStream("object-stream-count-low", "/N 2", "/N 1")),
                sound(
                        "object-stream-extends-itself",
                        inStream("object-stream-extends-itself", "/N 2", "/Extends 7 0 R/N 2")),
                damaged(
                        "object-stream-no-type",
                        inStream("object-stream-no-type", "/Type/ObjStm", "/Type/XObjStm")),
                damaged("pages-direct", pagesDirect()),
                damaged("kid-direct", kidDirect()),
                damaged("count-negative", replaced("count-negative", "/Count 1", "/Count -1")),
                damaged("count-real", replaced("count-real", "/Count 1", "/Count 1.0")),
                damaged("parent-missing", replaced("parent-missing", "/Parent 2 0 R", "")),
                damaged("parent-null", replaced("parent-null", "/Parent 2 0 R", "/Parent null")),
                damaged("type-wrong", replaced("type-wrong", "/Type/Page/", "/Type/Font/")),
                sound("page-of-two-nodes", pageOfTwoNodes()).withPages(2),
                sound("chain-of-nodes", chainOfNodes()),
                sound("inherits-past-null", inheritsPastNull()),
                sound("inherits-rotation", inheritsRotation()).withPages(2),
                sound("box-of-references", boxOfReferences()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }

    private static String string(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }

    private static byte[] page(String text, String entries) {
        return Draft.of("", entries, "", text(text) + BOX).closed();
    }

    /** What stands behind the word "stream" keeps its line feed, as it has to. */
    private static byte[] carriageReturns() {
        return bytes(
                string(Draft.of("carriage-returns").closed())
                        .replace('\n', '\r')
                        .replace("stream\rBT", "stream\nBT"));
    }

    private static byte[] commentsBetweenTokens() {
        return new Draft()
                        .catalogue("%(\n")
                        .object(
                                2,
                                "<<%x\n/Type%x\n/Pages/Kids%x\r[%x\n3 0 R%]\n]/Count%x\n1%>>\n>>")
                        .object(
                                3,
                                "%first\n"
                                        + PAGE
                                        + "/Contents 4 0 R%\n/Resources<<"
                                        + FONTS
                                        + "%\n>>%x\n>>%last")
                        .stream(4, "%/Filter/X\n", text("comments-between-tokens") + "%q (\n" + BOX)
                        .object(5, FONT)
                        .raw("%%between\n")
                        .closed();
    }

    private static byte[] commentBeforeValue() {
        var draft = Draft.of("comment-before-value").begin(3, 0);
        return draft.raw("3 0 obj%no line end\r" + WHOLE_PAGE + "%\rendobj\r").closed();
    }

    private static byte[] fontName(String text, String entry, String name) {
        return new Draft()
                        .catalogue("")
                        .object(2, "<</Type/Pages/Kids[3 0 R]/Count 1>>")
                        .object(3, PAGE + "/Contents 4 0 R/Resources<</Font<<" + entry + ">>>>>>")
                        .stream(4, "", text(text).replace("/F1", name) + BOX)
                        .object(5, FONT)
                        .closed();
    }

    private static byte[] noWhiteSpace() {
        var draft = Draft.of("no-white-space").begin(3, 0).raw("3 0 obj" + WHOLE_PAGE + "endobj ");
        return draft.begin(5, 0).raw("5 0 obj" + FONT + "endobj\n").closed();
    }

    /** Objects of one section, with what somebody has changed in them. */
    private static byte[] replaced(String text, String what, String by) {
        return withTable(string(Draft.of(text).bytes()).replace(what, by));
    }

    private static byte[] withTable(String objects) {
        var table = new StringBuilder("xref\n0 6\n0000000000 65535 f \n");
        for (int number = 1; number <= 5; number++) {
            int offset = objects.lastIndexOf(number + " 0 obj");
            table.append("%010d 00000 n \n".formatted(offset));
        }
        String trailer = "trailer\n<</Root 1 0 R/Size 6>>\nstartxref\n" + objects.length();
        return bytes(objects + table + trailer + "\n%%EOF\n");
    }

    private static byte[] noLineBeforeEnd() {
        return replaced("no-line-before-end", "\nendstream", "endstream");
    }

    private static byte[] header(String text, String header) {
        return bytes(string(Draft.of(text).closed()).replace("%PDF-1.7", header));
    }

    private static byte[] behind(String text, String front) {
        return bytes(front + string(Draft.of(text).closed()));
    }

    private static byte[] appended(String text, String end) {
        return bytes(string(Draft.of(text).closed()) + end);
    }

    private static byte[] start(String text, int more) {
        var draft = Draft.of(text);
        int start = draft.position();
        String whole = string(draft.closed());
        int wrong = more == 0 ? 0 : start + more;
        return bytes(whole.replace("startxref\n" + start, "startxref\n" + wrong));
    }

    private static byte[] previousCircle() {
        var draft = Draft.of("old");
        int first = draft.position();
        String whole =
                string(
                        draft.table("/Prev 1111111111").stream(4, "", text("previous-circle"))
                                .closed());
        int second = whole.lastIndexOf("xref\n0 1");
        return bytes(
                whole.replace("/Prev 1111111111", "/Prev %010d".formatted(second)) + "%" + first);
    }

    private static byte[] table(String text, String entries) {
        return Draft.of(text).table(entries).bytes();
    }

    private static byte[] sizeLarge() {
        return bytes(string(Draft.of("size-large").closed()).replace("/Size 6", "/Size 60000"));
    }

    private static byte[] replacedEnd(String text, String what, String by) {
        return bytes(string(Draft.of(text).closed()).replace(what, by));
    }

    /** A cross-reference stream with another dictionary. */
    private static byte[] rows(String text, String what, String by) {
        return bytes(string(Draft.of(text).ended(6).bytes()).replace(what, by));
    }

    private static byte[] numberUsedAgain() {
        return Draft.of("", "/Annots 6 0 R", "", text("old"))
                .object(6, "[7 0 R]")
                .table("")
                .free(6)
                .table("")
                .object(6, 1, "<</Length 0>>")
                .stream(4, "", text("number-used-again"))
                .object(3, WHOLE_PAGE.replace("/Contents 4 0 R", "/Contents 4 0 R/X 6 1 R"))
                .closed();
    }

    private static byte[] objectZero() {
        return Draft.of("", "/Annots 0 0 R", "", text("object-zero") + BOX)
                .raw("0 0 obj\n[]\nendobj\n")
                .closed();
    }

    private static byte[] lengthUpdated() {
        String content = text("length-updated") + BOX;
        return Draft.of("old")
                .begin(4, 0)
                .raw("4 0 obj\n<</Length 6 0 R>>\nstream\n" + content + "\nendstream\nendobj\n")
                .object(6, "3")
                .table("")
                .object(6, content.length() + "")
                .closed();
    }

    private static byte[] lengthReal() {
        String content = text("length-real") + BOX;
        return Draft.of("old")
                .begin(4, 0)
                .raw("4 0 obj\n<</Length " + content.length() + ".0>>\nstream\n" + content)
                .raw("\nendstream\nendobj\n")
                .closed();
    }

    private static byte[] filter(String text, String entries, boolean hexadecimal) {
        String plain = text(text) + BOX;
        String once = hexadecimal ? FileStructures.hex(plain) + ">" : plain;
        String data = text.endsWith("twice") ? FileStructures.hex(once) + ">" : once;
        return Draft.of("old").stream(4, entries, data)
                .object(8, "[/ASCIIHexDecode]")
                .object(9, "/AHx")
                .closed();
    }

    private static byte[] deflated(String text, int cut, String rest) {
        String packed = string(RawPdf.deflated(bytes(text(text) + BOX)));
        String data = packed.substring(0, packed.length() - cut) + rest;
        return Draft.of("old").stream(4, "/Filter/FlateDecode", data).closed();
    }

    private static byte[] deflatedWith(String text, String entries) {
        return Draft.of("old").stream(
                        4,
                        "/Filter[/FlateDecode]" + entries,
                        RawPdf.deflated(bytes(text(text) + BOX)))
                .closed();
    }

    private static byte[] inStream(String text, String what, String by) {
        var draft = Draft.of("old").stream(4, "", text(text) + BOX);
        int from = draft.position();
        String whole = string(draft.objectStream(7, "", Map.of(3, WHOLE_PAGE, 5, FONT)).bytes());
        String changed = whole.substring(from).replace(what, by);
        return closedWith(draft, whole, changed, from);
    }

    /** The object stream stands last, so that its length does not move anything else. */
    private static byte[] closedWith(Draft draft, String whole, String changed, int from) {
        int longer = changed.length() - (whole.length() - from);
        int start = draft.position();
        String all = string(draft.ended(8).bytes());
        String rest = all.substring(start);
        int end = rest.indexOf("startxref");
        return bytes(
                all.substring(0, from)
                        + changed
                        + moved(rest.substring(0, end), start, longer)
                        + "startxref\n"
                        + (start + longer)
                        + "\n%%EOF\n");
    }

    /** A cross-reference stream knows where it stands itself. */
    private static String moved(String stream, int from, int longer) {
        int last = stream.lastIndexOf("\nendstream") - 7;
        int place = from + longer;
        String row =
                "\u0001"
                        + (char) (place >>> 24)
                        + (char) (place >>> 16 & 0xff)
                        + (char) (place >>> 8 & 0xff)
                        + (char) (place & 0xff)
                        + "\0\0";
        return stream.substring(0, last) + row + stream.substring(last + 7);
    }

    private static byte[] pagesDirect() {
        return Draft.of("pages-direct")
                .object(1, "<</Type/Catalog/Pages<</Type/Pages/Kids[3 0 R]/Count 1>>>>")
                .closed();
    }

    private static byte[] kidDirect() {
        return Draft.of("kid-direct")
                .object(2, "<</Type/Pages/Kids[" + WHOLE_PAGE + "]/Count 1>>")
                .closed();
    }

    private static byte[] pageOfTwoNodes() {
        return Draft.of("page-of-two-nodes")
                .object(2, "<</Type/Pages/Kids[6 0 R 7 0 R]/Count 2>>")
                .object(6, "<</Type/Pages/Parent 2 0 R/Kids[3 0 R]/Count 1>>")
                .object(7, "<</Type/Pages/Parent 2 0 R/Kids[3 0 R]/Count 1>>")
                .closed();
    }

    private static byte[] chainOfNodes() {
        var draft = Draft.of("chain-of-nodes");
        draft.object(2, "<</Type/Pages/Kids[10 0 R]/Count 1>>");
        for (int number = 10; number < 60; number++) {
            int above = number == 10 ? 2 : number - 1;
            int below = number == 59 ? 3 : number + 1;
            draft.object(
                    number,
                    "<</Type/Pages/Parent %d 0 R/Kids[%d 0 R]/Count 1>>".formatted(above, below));
        }
        return draft.closed();
    }

    private static byte[] inheritsPastNull() {
        return Draft.of("inherits-past-null")
                .object(
                        2,
                        "<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox 6 0 R/Rotate 90/Resources 7 0"
                                + " R>>")
                .object(3, "<</Type/Page/Parent 2 0 R/Contents 4 0 R/CropBox null/Annots null>>")
                .object(6, "[0 0 200 300]")
                .object(7, "<<" + FONTS + ">>")
                .closed();
    }

    private static byte[] inheritsRotation() {
        return Draft.of("inherits-rotation")
                .object(
                        2,
                        "<</Type/Pages/Kids[6 0 R 7 0 R]/Count 2/Rotate 180/CropBox[0 0 150 190]>>")
                .object(6, "<</Type/Pages/Parent 2 0 R/Kids[3 0 R]/Count 1/Rotate 90>>")
                .object(7, PAGE + "/Rotate 0/Contents 4 0 R/Resources<<" + FONTS + ">>>>")
                .object(3, WHOLE_PAGE.replace("/Parent 2 0 R", "/Parent 6 0 R"))
                .closed();
    }

    private static byte[] boxOfReferences() {
        return Draft.of("box-of-references")
                .object(
                        3,
                        "<</Type/Page/Parent 2 0 R/MediaBox[6 0 R 6 0 R 7 0 R 7 0 R]/Rotate 6 0 R"
                                + "/Contents 8 0 R/Resources 9 0 R>>")
                .object(6, "0")
                .object(7, "200")
                .object(8, "[4 0 R]")
                .object(9, "<</Font 10 0 R>>")
                .object(10, "<</F1 5 0 R>>")
                .closed();
    }
}
