package org.platen.engine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A PDF that a test writes from front to back, revision by revision. Unless something else is
 * written, object 1 is the catalogue, 2 the page tree, 3 the page, 4 its content and 5 its font.
 */
final class Draft {

    static final String FONT = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>";
    static final String FONTS = "/Font<</F1 5 0 R>>";
    static final String BOX = "0 0 1 rg 20 20 60 60 re f\n";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final SortedMap<Integer, long[]> rows = new TreeMap<>();
    private int highest;
    private int previous = -1;

    Draft() {
        raw("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
    }

    /** A line of text. */
    static String text(String text) {
        return "BT /F1 12 Tf 10 150 Td (" + text + ") Tj ET\n";
    }

    /** A page with text and a box. */
    static Draft of(String text) {
        return of("", "", "", text(text) + BOX);
    }

    /** A page with more entries in its catalogue, its dictionary and its resources. */
    static Draft of(String catalogue, String page, String resources, String content) {
        return new Draft()
                        .catalogue(catalogue)
                        .object(2, "<</Type/Pages/Kids[3 0 R]/Count 1>>")
                        .page(page, resources)
                        .stream(4, "", content)
                        .object(5, FONT);
    }

    Draft catalogue(String entries) {
        return object(1, "<</Type/Catalog/Pages 2 0 R" + entries + ">>");
    }

    Draft page(String entries, String resources) {
        return page(3, "/Contents 4 0 R" + entries, resources);
    }

    Draft page(int number, String entries, String resources) {
        return object(
                number,
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Resources<<%s%s>>%s>>"
                        .formatted(FONTS, resources, entries));
    }

    Draft object(int number, String value) {
        return object(number, 0, value);
    }

    Draft object(int number, int generation, String value) {
        begin(number, generation);
        return raw(number + " " + generation + " obj\n" + value + "\nendobj\n");
    }

    Draft stream(int number, String entries, String data) {
        return stream(number, entries, data.getBytes(ISO_8859_1));
    }

    /**
     * @param entries of its dictionary, without the length
     */
    Draft stream(int number, String entries, byte[] data) {
        begin(number, 0);
        raw(number + " 0 obj\n<<" + entries + "/Length " + data.length + ">>\nstream\n");
        out.writeBytes(data);
        return raw("\nendstream\nendobj\n");
    }

    /** An object that is written with {@link #raw} begins here. */
    Draft begin(int number, int generation) {
        return row(number, 1, out.size(), generation);
    }

    private Draft row(int number, int kind, int place, int detail) {
        rows.put(number, new long[] {kind, place, detail});
        highest = Math.max(highest, number);
        return this;
    }

    Draft free(int number) {
        return row(number, 0, 0, 1);
    }

    Draft objectStream(int number, String entries, Map<Integer, String> values) {
        var header = new StringBuilder();
        var body = new StringBuilder();
        int index = 0;
        for (var value : new TreeMap<>(values).entrySet()) {
            header.append(value.getKey()).append(' ').append(body.length()).append('\n');
            body.append(value.getValue()).append('\n');
            row(value.getKey(), 2, number, index++);
        }
        String all = "/Type/ObjStm/N %d/First %d%s";
        return stream(
                number,
                all.formatted(values.size(), header.length(), entries),
                header + body.toString());
    }

    Draft raw(String text) {
        out.writeBytes(text.getBytes(ISO_8859_1));
        return this;
    }

    int position() {
        return out.size();
    }

    /** Ends a revision with a table. */
    Draft table(String entries) {
        int start = out.size();
        writeTable();
        trailer(entries);
        return end(start);
    }

    /** The sections of a table, without compressed objects: the older readers know none. */
    Draft writeTable() {
        raw("xref\n0 1\n0000000000 65535 f \n");
        rows.forEach((number, row) -> raw(row[0] == 2 ? "" : section(number, row)));
        return this;
    }

    private static String section(int number, long[] row) {
        return "%d 1\n%010d %05d %s \n".formatted(number, row[1], row[2], row[0] == 1 ? "n" : "f");
    }

    private void trailer(String entries) {
        raw("trailer\n<</Root 1 0 R/Size " + (highest + 1) + prev() + entries + ">>\n");
    }

    private String prev() {
        return previous < 0 ? "" : "/Prev " + previous;
    }

    /** Writes a cross-reference stream of what is pending, and gives its place. */
    int crossReference(int number, String entries) {
        int start = out.size();
        begin(number, 0);
        var index = new StringBuilder();
        var data = new ByteArrayOutputStream();
        rows.forEach(
                (each, row) -> {
                    index.append(each).append(" 1 ");
                    var bytes = ByteBuffer.allocate(7).put((byte) row[0]);
                    data.writeBytes(bytes.putInt((int) row[1]).putShort((short) row[2]).array());
                });
        String all = "/Type/XRef/Root 1 0 R/W[1 4 2]/Size %d/Index[%s]%s%s";
        stream(number, all.formatted(highest + 1, index, prev(), entries), data.toByteArray());
        return start;
    }

    /** Ends a revision with a cross-reference stream. */
    Draft ended(int number) {
        return end(crossReference(number, ""));
    }

    Draft end(int start) {
        raw("startxref\n" + start + "\n%%EOF\n");
        previous = start;
        rows.clear();
        return this;
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    /** A file with a table. */
    byte[] closed() {
        return table("").bytes();
    }
}
