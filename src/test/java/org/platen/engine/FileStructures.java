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

/** Cross-references, objects, page trees: all that is not on the pages. */
final class FileStructures {

    private static final String PAGE = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]";

    private FileStructures() {}

    static List<Structure> all() {
        return List.of(
                sound("update", Draft.of("old").table("").stream(4, "", text("update")).closed()),
                sound("update-by-stream", updateByStream()),
                // To poppler an object that was freed is the one of the older revision.
                damaged("update-frees", updateFrees()),
                sound("update-of-page-tree", updateOfPageTree()),
                sound("hybrid", hybrid("hybrid").bytes()),
                sound(
                        "hybrid-updated",
                        hybrid("old").stream(6, "", text("hybrid-updated")).closed()),
                sound("generation", generation()),
                sound("object-stream-extends", objectStreams()),
                sound("revision-in-object-stream", revisionInObjectStream()),
                sound("predicted-rows", predictedRows()),
                sound("rows-of-one-kind", rowsOfOneKind()),
                sound("no-table-of-first", tableInOneSection("no-table-of-first", "0 6", "\r\n")),
                damaged("table-from-1", tableInOneSection("table-from-1", "1 6", " \n")),
                damaged("short-rows", tableInOneSection("short-rows", "0 6", "\n")),
                damaged("junk-in-front", junkInFront()),
                damaged(
                        "junk-behind",
                        Draft.of("junk-behind").table("").raw("junk ".repeat(600)).bytes()),
                damaged("start-wrong", startWrong()),
                damaged("no-cross-reference", Draft.of("no-cross-reference").bytes()),
                damaged("size-too-small", sizeTooSmall()),
                damaged("object-end-missing", replaced("object-end-missing", "endobj", "")),
                damaged("stream-end-missing", replaced("stream-end-missing", "endstream", "")),
                damaged(
                        "length-too-short",
                        replaced("length-too-short", "/Length ", "/Length 1%\n")),
                damaged("length-too-long", replaced("length-too-long", "/Length ", "/Length 9")),
                damaged("length-missing", replaced("length-missing", "/Length ", "/Longth ")),
                damaged("length-negative", replaced("length-negative", "/Length ", "/Length -")),
                sound("length-later", length("length-later", "<</Length 9 0 R>>")),
                sound("length-in-object-stream", lengthInObjectStream()),
                sound(
                        "carriage-return-line-feed",
                        replaced("carriage-return-line-feed", "stream\n", "stream\r\n")),
                sound("escaped-keys", replaced("escaped-keys", "/Contents", "/C#6fnt#65nts")),
                sound("escaped-type", replaced("escaped-type", "/Type/Page/", "/Type/P#61ge/")),
                sound("strings", page("strings", "/A(\\)\\(b(c)d\\\\)/B<4>/C(a\\\nb)/D()")),
                sound("comments", page("comments", "%>>endobj\n/A[%]\n1]%(\n")),
                sound("nulls", page("nulls", "/Annots null/CropBox null/Rotate null/Group null")),
                sound(
                        "numbers",
                        page(
                                "numbers",
                                "/CropBox[+0 -.0 +200. 200.00]/A[4. -.5 +7 -0]/UserUnit 1.")),
                sound("long-string", page("long-string", "/A(" + "x".repeat(200_000) + ")")),
                sound("long-name", page("long-name", "/" + "N".repeat(5000) + " 1")),
                sound("high-number", highNumber()),
                sound("all-indirect", allIndirect()),
                damaged("reference-to-reference", referenceToReference()),
                sound("inherited", inherited()).withPages(2),
                sound(
                        "empty-node",
                        kids(
                                "empty-node",
                                "6 0 R 3 0 R",
                                "<</Type/Pages/Parent 2 0 R/Kids[]/Count 0>>")),
                damaged("kids-null", kids("kids-null", "null 3 0 R 99 0 R", "null")),
                damaged(
                        "kid-of-wrong-kind",
                        kids("kid-of-wrong-kind", "3 0 R 6 0 R", "(a string)")),
                damaged("kid-is-catalogue", kids("kid-is-catalogue", "3 0 R 1 0 R", "null")),
                damaged("node-in-itself", kids("node-in-itself", "3 0 R 2 0 R", "null")),
                damaged("count-wrong", replaced("count-wrong", "/Count 1", "/Count 7")),
                damaged("count-missing", replaced("count-missing", "/Count 1", "")),
                damaged("type-missing", replaced("type-missing", "/Type/Page/", "/Typ/Page/")),
                damaged("parent-wrong", replaced("parent-wrong", "/Parent 2 0 R", "/Parent 4 0 R")),
                sound(
                                "page-twice",
                                replaced("page-twice", "[3 0 R]/Count 1", "[3 0 R 3 0 R]/Count 2"))
                        .withPages(2),
                damaged("root-without-type", replaced("root-without-type", "/Type/Catalog", "")),
                sound(
                        "pdf-2",
                        new String(
                                        Draft.of("/Version/2.0", "", "", text("pdf-2")).closed(),
                                        ISO_8859_1)
                                .replaceFirst("1.7", "2.0")
                                .getBytes(ISO_8859_1)));
    }

    private static byte[] updateByStream() {
        return Draft.of("old").table("").stream(4, "", text("update-by-stream")).ended(6).bytes();
    }

    private static byte[] updateFrees() {
        return Draft.of("", "/Annots 6 0 R", "", text("update-frees") + BOX)
                .object(6, "[7 0 R]")
                .object(7, "<</Subtype/Square/Rect[90 90 120 120]/AP<</N 8 0 R>>>>")
                .stream(8, "/Subtype/Form/BBox[0 0 30 30]", "1 0 0 rg 0 0 30 30 re f")
                .table("")
                .free(7)
                .closed();
    }

    private static byte[] updateOfPageTree() {
        return Draft.of("old")
                .table("")
                .object(2, "<</Type/Pages/Kids[6 0 R]/Count 1>>")
                .page(6, "/Contents 7 0 R", "")
                .stream(7, "", text("update-of-page-tree"))
                .closed();
    }

    /** The content and the font are where only readers of cross-reference streams find them. */
    private static Draft hybrid(String text) {
        var hidden = new Draft();
        hidden
                .object(2, "<</Type/Pages/Kids[3 0 R]/Count 1>>")
                .page(3, "/Contents[6 0 R]", "")
                .stream(6, "", text(text) + BOX)
                .object(7, "null");
        var draft = hidden.objectStream(8, "", Map.of(5, FONT));
        int stream = draft.crossReference(9, "");
        draft.catalogue("");
        return draft.table("/XRefStm " + stream);
    }

    private static byte[] generation() {
        return new Draft()
                        .catalogue("")
                        .object(2, "<</Type/Pages/Kids[3 7 R]/Count 1>>")
                        .object(3, 7, PAGE + "/Contents 4 0 R/Resources<</Font<</F1 5 2 R>>>>>>")
                        .stream(4, "", text("generation"))
                        .object(5, 2, FONT)
                        .closed();
    }

    private static byte[] objectStreams() {
        return new Draft()
                .stream(4, "", text("object-stream-extends"))
                        .objectStream(
                                7, "", Map.of(5, FONT, 2, "<</Type/Pages/Kids[3 0 R]/Count 1>>"))
                        .objectStream(
                                8,
                                "/Extends 7 0 R",
                                Map.of(
                                        1,
                                        "<</Type/Catalog/Pages 2 0 R>>",
                                        3,
                                        PAGE + "/Contents 4 0 R/Resources<<" + FONTS + ">>>>"))
                        .ended(9)
                        .bytes();
    }

    private static byte[] revisionInObjectStream() {
        return Draft.of("old").table("").stream(6, "", text("revision-in-object-stream"))
                .objectStream(
                        7, "", Map.of(3, PAGE + "/Contents 6 0 R/Resources<<" + FONTS + ">>>>"))
                .ended(8)
                .bytes();
    }

    /** The cross-reference stream of a draft, written anew with a PNG predictor. */
    private static byte[] predictedRows() {
        var draft = Draft.of("predicted-rows");
        int start = draft.position();
        String whole = new String(draft.ended(6).bytes(), ISO_8859_1);
        int data = whole.lastIndexOf("stream\n", whole.indexOf("\nendstream", start)) + 7;
        byte[] rows = whole.substring(data, data + 6 * 7).getBytes(ISO_8859_1);
        byte[] predicted = new byte[6 * 8];
        for (int row = 0; row < 6; row++) {
            predicted[row * 8] = 2;
            for (int i = 0; i < 7; i++) {
                int above = row == 0 ? 0 : rows[(row - 1) * 7 + i];
                predicted[row * 8 + 1 + i] = (byte) (rows[row * 7 + i] - above);
            }
        }
        byte[] packed = RawPdf.deflated(predicted);
        String dictionary =
                "6 0 obj\n<</Type/XRef/Root 1 0 R/W[1 4 2]/Size 7/Index[1 6]/Filter[/FlateDecode]"
                        + "/DecodeParms[<</Predictor 12/Columns 7>>]/Length "
                        + packed.length
                        + ">>\nstream\n";
        String end = "\nendstream\nendobj\nstartxref\n" + start + "\n%%EOF\n";
        return (whole.substring(0, start) + dictionary + new String(packed, ISO_8859_1) + end)
                .getBytes(ISO_8859_1);
    }

    /** Rows without a kind are of objects that are not compressed. */
    private static byte[] rowsOfOneKind() {
        var draft = Draft.of("rows-of-one-kind");
        int start = draft.position();
        String whole = new String(draft.ended(6).bytes(), ISO_8859_1);
        int data = whole.lastIndexOf("stream\n", whole.indexOf("\nendstream", start)) + 7;
        var rows = new StringBuilder();
        for (int row = 0; row < 6; row++) {
            rows.append(whole, data + row * 7 + 1, data + row * 7 + 5);
        }
        return (whole.substring(0, start)
                        + "6 0 obj\n<</Type/XRef/Root 1 0 R/W[0 4 0]/Size 7/Index[1 6]/Length 24>>\n"
                        + ("stream\n" + rows + "\nendstream\nendobj\nstartxref\n" + start)
                        + "\n%%EOF\n")
                .getBytes(ISO_8859_1);
    }

    private static byte[] tableInOneSection(String text, String header, String lineEnd) {
        var draft = Draft.of(text);
        String body = new String(draft.bytes(), ISO_8859_1);
        var table = new StringBuilder("xref\n" + header + "\n0000000000 65535 f" + lineEnd);
        for (int number = 1; number <= 5; number++) {
            int offset = body.indexOf("\n" + number + " 0 obj") + 1;
            table.append("%010d 00000 n%s".formatted(offset, lineEnd));
        }
        return draft.raw(table + "trailer\n<</Root 1 0 R/Size 6>>\nstartxref\n" + body.length())
                .raw("\n%%EOF\n")
                .bytes();
    }

    private static byte[] junkInFront() {
        String whole = new String(Draft.of("junk-in-front").closed(), ISO_8859_1);
        return ("junk ".repeat(60) + "\n" + whole).getBytes(ISO_8859_1);
    }

    private static byte[] startWrong() {
        var draft = Draft.of("start-wrong").writeTable();
        return draft.raw("trailer\n<</Root 1 0 R/Size 6>>\nstartxref\n77\n%%EOF\n").bytes();
    }

    private static byte[] sizeTooSmall() {
        var draft = Draft.of("size-too-small");
        int start = draft.position();
        return draft.writeTable().raw("trailer\n<</Root 1 0 R/Size 4>>\n").end(start).bytes();
    }

    private static byte[] replaced(String text, String what, String by) {
        String plain = new String(Draft.of(text).bytes(), ISO_8859_1).replace(what, by);
        var table = new StringBuilder("xref\n0 6\n0000000000 65535 f \n");
        for (int number = 1; number <= 5; number++) {
            int offset = plain.indexOf("\n" + number + " 0 obj") + 1;
            table.append("%010d 00000 n \n".formatted(offset));
        }
        String trailer = "trailer\n<</Root 1 0 R/Size 6>>\nstartxref\n" + plain.length();
        return (plain + table + trailer + "\n%%EOF\n").getBytes(ISO_8859_1);
    }

    private static byte[] page(String text, String entries) {
        return Draft.of("", entries, "", text(text) + BOX).closed();
    }

    private static Draft lengthDraft(String text, String dictionary) {
        return Draft.of("old")
                .begin(4, 0)
                .raw("4 0 obj\n" + dictionary + "\nstream\n" + text(text))
                .raw("\nendstream\nendobj\n");
    }

    private static byte[] length(String text, String dictionary) {
        return lengthDraft(text, dictionary).object(9, "" + text(text).length()).closed();
    }

    private static byte[] lengthInObjectStream() {
        String text = "length-in-object-stream";
        return lengthDraft(text, "<</Length 9 0 R>>")
                .objectStream(7, "", Map.of(9, "" + text(text).length()))
                .ended(8)
                .bytes();
    }

    private static byte[] highNumber() {
        return new Draft()
                        .catalogue("")
                        .object(2, "<</Type/Pages/Kids[8388607 0 R]/Count 1>>")
                        .page(8_388_607, "/Contents 8388606 0 R", "")
                        .stream(8_388_606, "", text("high-number"))
                        .object(5, FONT)
                        .closed();
    }

    private static byte[] allIndirect() {
        return new Draft()
                        .catalogue("")
                        .object(2, "<</Type 10 0 R/Kids 11 0 R/Count 12 0 R>>")
                        .object(
                                3,
                                "<</Type 13 0 R/Parent 2 0 R/MediaBox 14 0 R/Resources 15 0 R"
                                        + "/Contents 16 0 R/Rotate 17 0 R>>")
                        .stream(4, "/Filter 18 0 R", hex(text("all-indirect") + BOX) + ">")
                        .object(5, "<</Type/Font/Subtype 19 0 R/BaseFont 20 0 R>>")
                        .object(10, "/Pages")
                        .object(11, "[3 0 R]")
                        .object(12, "1")
                        .object(13, "/Page")
                        .object(14, "[21 0 R 21 0 R 22 0 R 22 0 R]")
                        .object(15, "<</Font 23 0 R>>")
                        .object(16, "[4 0 R]")
                        .object(17, "90")
                        .object(18, "[24 0 R]")
                        .object(19, "/Type1")
                        .object(20, "/Helvetica")
                        .object(21, "0")
                        .object(22, "200")
                        .object(23, "<</F1 5 0 R>>")
                        .object(24, "/ASCIIHexDecode")
                        .closed();
    }

    static String hex(String text) {
        var hex = new StringBuilder();
        for (byte each : text.getBytes(ISO_8859_1)) {
            hex.append("%02x".formatted(each));
        }
        return hex.toString();
    }

    private static byte[] referenceToReference() {
        return Draft.of("", "", "", text("reference-to-reference") + BOX)
                .object(2, "<</Type/Pages/Kids[3 0 R]/Count 1/Rotate 6 0 R>>")
                .object(6, "7 0 R")
                .object(7, "90")
                .closed();
    }

    private static byte[] inherited() {
        return new Draft()
                        .catalogue("")
                        .object(
                                2,
                                "<</Type/Pages/Kids[6 0 R]/Count 2/MediaBox[0 0 200 200]/Resources 8 0 R>>")
                        .object(
                                6,
                                "<</Type/Pages/Parent 2 0 R/Kids[7 0 R 9 0 R]/Count 2/Rotate 90>>")
                        .object(
                                7,
                                "<</Type/Pages/Parent 6 0 R/Kids[3 0 R]/Count 1/CropBox[0 0 200 180]>>")
                        .object(3, "<</Type/Page/Parent 7 0 R/Contents 4 0 R>>")
                        .object(
                                9,
                                "<</Type/Page/Parent 6 0 R/Contents 4 0 R/Rotate 0/Resources<<>>>>")
                        .object(8, "<<" + FONTS + ">>")
                        .stream(4, "", text("inherited") + BOX)
                        .object(5, FONT)
                        .closed();
    }

    private static byte[] kids(String text, String kids, String other) {
        return Draft.of(text)
                .object(2, "<</Type/Pages/Kids[" + kids + "]/Count 1>>")
                .object(6, other)
                .closed();
    }
}
