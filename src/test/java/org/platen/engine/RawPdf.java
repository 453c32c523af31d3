package org.platen.engine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.DeflaterOutputStream;

/**
 * A PDF that a test writes byte by byte: sound but for what the test puts into it. It has one page,
 * object 3, in the page tree 2 of the catalogue 1; its content is object 4.
 */
public final class RawPdf {

    private static final int CROSS_REFERENCE = 90;

    private final Map<Integer, byte[]> objects = new LinkedHashMap<>();
    private final Map<Integer, Integer> streamOf = new TreeMap<>();
    private final Map<Integer, Integer> indexOf = new HashMap<>();
    private String ofTrailer = "";

    public RawPdf() {
        object(1, "<</Type/Catalog/Pages 2 0 R>>");
        object(2, "<</Type/Pages/Kids[3 0 R]/Count 1>>");
        page("");
        stream(4, "", "0 0 m 100 100 l S".getBytes(ISO_8859_1));
    }

    /** The page, with more entries. */
    public RawPdf page(String entries) {
        return object(
                3,
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R" + entries + ">>");
    }

    /** The catalogue, with more entries. */
    public RawPdf catalogue(String entries) {
        return object(1, "<</Type/Catalog/Pages 2 0 R" + entries + ">>");
    }

    /**
     * So many pages instead of the one: objects 10, 11 and so on, without content.
     *
     * @param entries of each page
     */
    public RawPdf pages(int count, String entries) {
        var kids = new StringBuilder();
        for (int page = 10; page < 10 + count; page++) {
            kids.append(page).append(" 0 R ");
            object(page, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]" + entries + ">>");
        }
        return object(2, "<</Type/Pages/Kids[" + kids + "]/Count " + count + ">>");
    }

    /** More entries of the trailer; without effect if there are object streams. */
    public RawPdf trailer(String entries) {
        ofTrailer = entries;
        return this;
    }

    public RawPdf object(int number, String value) {
        objects.put(number, value.getBytes(ISO_8859_1));
        return this;
    }

    /**
     * A stream.
     *
     * @param entries of its dictionary, without the length
     */
    public RawPdf stream(int number, String entries, byte[] data) {
        var out = new ByteArrayOutputStream();
        write(out, "<<" + entries + "/Length " + data.length + ">>\nstream\n");
        out.writeBytes(data);
        write(out, "\nendstream");
        objects.put(number, out.toByteArray());
        return this;
    }

    /**
     * An object stream of some objects, which get their numbers from the first one on; the file
     * gets a cross-reference stream.
     *
     * @param padding so many blanks behind them
     */
    public RawPdf objectStream(int number, int padding, int first, String... values) {
        var header = new StringBuilder();
        var body = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            header.append(first + i).append(' ').append(body.length()).append(' ');
            body.append(values[i]).append(' ');
            streamOf.put(first + i, number);
            indexOf.put(first + i, i);
            objects.remove(first + i);
        }
        String entries = "/Type/ObjStm/N %d/First %d/Filter/FlateDecode";
        byte[] blanks = new byte[padding];
        Arrays.fill(blanks, (byte) ' ');
        return stream(
                number,
                entries.formatted(values.length, header.length()),
                deflated((header + body.toString()).getBytes(ISO_8859_1), blanks));
    }

    /** An object that is in an object stream which was written as a {@link #stream}. */
    public RawPdf inObjectStream(int number, int stream) {
        streamOf.put(number, stream);
        indexOf.put(number, 0);
        objects.remove(number);
        return this;
    }

    public static byte[] deflated(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(out)) {
            for (byte[] part : parts) {
                deflater.write(part);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    public byte[] bytes() {
        var out = new ByteArrayOutputStream();
        write(out, "%PDF-1.7\n");
        var offsets = new TreeMap<Integer, Integer>();
        objects.forEach(
                (number, value) -> {
                    offsets.put(number, out.size());
                    write(out, number + " 0 obj\n");
                    out.writeBytes(value);
                    write(out, "\nendobj\n");
                });
        int start = out.size();
        if (streamOf.isEmpty()) {
            writeTable(out, offsets);
        } else {
            writeStream(out, offsets);
        }
        write(out, "\nstartxref\n" + start + "\n%%EOF\n");
        return out.toByteArray();
    }

    private void writeTable(ByteArrayOutputStream out, SortedMap<Integer, Integer> offsets) {
        int size = offsets.lastKey() + 1;
        write(out, "xref\n");
        offsets.forEach(
                (number, offset) -> write(out, "%d 1\n%010d 00000 n \n".formatted(number, offset)));
        write(out, "trailer\n<</Root 1 0 R/Size " + size + ofTrailer + ">>");
    }

    private void writeStream(ByteArrayOutputStream out, SortedMap<Integer, Integer> offsets) {
        offsets.put(CROSS_REFERENCE, out.size());
        var rows = new ByteArrayOutputStream();
        var index = new StringBuilder();
        offsets.forEach(
                (number, offset) -> {
                    index.append(number).append(" 1 ");
                    row(rows, 1, offset, 0);
                });
        streamOf.forEach(
                (number, stream) -> {
                    index.append(number).append(" 1 ");
                    row(rows, 2, stream, indexOf.getOrDefault(number, 0));
                });
        write(out, CROSS_REFERENCE + " 0 obj\n<</Type/XRef/Root 1 0 R/W[1 4 2]/Size 100000/Index[");
        write(out, index + "]/Length " + rows.size() + ">>\nstream\n");
        out.writeBytes(rows.toByteArray());
        write(out, "\nendstream\nendobj\n");
    }

    private static void row(ByteArrayOutputStream rows, int kind, int place, int detail) {
        rows.write(kind);
        for (int shift = 24; shift >= 0; shift -= 8) {
            rows.write(place >>> shift);
        }
        rows.write(detail >>> 8);
        rows.write(detail);
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(ISO_8859_1));
    }

    public Path write(Path file) throws IOException {
        return Files.write(file, bytes());
    }
}
