package org.platen.engine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reported documents that are too big to be kept: object 1 is the catalogue, 2 the page tree. */
final class BigPdf implements Closeable {

    private static final String FONT = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>";
    private static final String A4 = "/MediaBox[0 0 595 842]";
    private static final int FIRST_ELEMENT = 10;

    private final OutputStream out;
    private final SortedMap<Integer, Long> offsets = new TreeMap<>();
    private long position;

    private BigPdf(Path file) throws IOException {
        out = new BufferedOutputStream(Files.newOutputStream(file));
        write("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n".getBytes(ISO_8859_1));
    }

    /** Pages that share a font. */
    static Path letters(Path file, int pages) throws IOException {
        try (var pdf = new BigPdf(file)) {
            pdf.object(3, FONT);
            var kids = new ArrayList<Integer>();
            for (int page = 1; page <= pages; page++) {
                int number = 2 + 2 * page;
                pdf.stream(number, "", text("letter p" + page) + "0 0 m 10 10 l S ".repeat(30));
                pdf.page(number + 1, number, "<</Font<</F1 3 0 R>>>>");
                kids.add(number + 1);
            }
            pdf.end(kids);
        }
        return file;
    }

    /** Pages with the same resources, which hold a picture of so many bytes for each of them. */
    static Path shared(Path file, int pages, int size) throws IOException {
        try (var pdf = new BigPdf(file)) {
            pdf.object(3, FONT);
            var kids = new ArrayList<Integer>();
            var pictures = new StringBuilder();
            for (int page = 0; page < pages; page++) {
                int number = 5 + 3 * page;
                pdf.picture(number, page, size);
                String drawing = "q 100 0 0 100 72 400 cm /I" + page + " Do Q";
                pdf.stream(number + 1, "", text("p" + page) + drawing);
                pdf.page(number + 2, number + 1, "4 0 R");
                kids.add(number + 2);
                pictures.append("/I%d %d 0 R".formatted(page, number));
            }
            pdf.object(4, "<</Font<</F1 3 0 R>>/XObject<<" + pictures + ">>>>");
            pdf.end(kids);
        }
        return file;
    }

    /** A page tree of so many levels, with a page and a picture of so many bytes on each. */
    static Path deep(Path file, int levels, int size) throws IOException {
        try (var pdf = new BigPdf(file)) {
            pdf.object(3, FONT);
            String below = "";
            for (int level = 1; level <= levels; level++) {
                int content = 4 * level;
                pdf.stream(content, "", "BT /F1 24 Tf 10 100 Td (deep p" + level + ") Tj ET");
                pdf.picture(content + 1, level, size);
                pdf.page(
                        content + 2,
                        content,
                        "<</Font<</F1 3 0 R>>/XObject<</I " + (content + 1) + " 0 R>>>>");
                int node = level == levels ? 2 : content + 3;
                String parent = level == levels ? "" : "/Parent " + (content + 7) + " 0 R";
                String kids = below + (content + 2) + " 0 R";
                pdf.object(
                        node,
                        "<</Type/Pages/Count " + level + "/Kids[" + kids + "]" + parent + ">>");
                below = node + " 0 R ";
            }
            pdf.end();
        }
        return file;
    }

    /** A page beside so many structure elements, which are in one object stream with all else. */
    static Path objects(Path file, int elements) throws IOException {
        var inner = new TreeMap<Integer, String>();
        inner.put(1, "<</Type/Catalog/Pages 2 0 R/MarkInfo<</Marked true>>/StructTreeRoot 6 0 R>>");
        inner.put(2, "<</Type/Pages/Count 1/Kids[3 0 R]>>");
        inner.put(3, page(4, "<</Font<</F1 5 0 R>>>>/StructParents 0"));
        inner.put(5, FONT);
        inner.put(6, "<</Type/StructTreeRoot/K[" + references(elements) + "]>>");
        for (int i = 0; i < elements; i++) {
            inner.put(FIRST_ELEMENT + i, element(i));
        }
        try (var pdf = new BigPdf(file)) {
            pdf.stream(4, "", text("tagged form"));
            pdf.objectStream(7, inner);
            pdf.endWithStream(8, 7, inner);
        }
        return file;
    }

    private static String references(int elements) {
        return IntStream.range(0, elements)
                .mapToObj(i -> FIRST_ELEMENT + i + " 0 R")
                .collect(Collectors.joining(" "));
    }

    private static String element(int index) {
        return "<</Type/StructElem/S/Span/P 6 0 R/Pg 3 0 R/K "
                + index
                + "/A<</O/Layout/Placement/Block/BBox[0 72 40 720]/Width 7/Height 12>>"
                + "/Alt(field of the form, number "
                + index
                + ", with a sentence that tells what to write into it)>>";
    }

    private static String text(String text) {
        return "BT /F1 24 Tf 72 700 Td (" + text + ") Tj ET ";
    }

    private static String page(int content, String resources) {
        return "<</Type/Page/Parent 2 0 R%s/Contents %d 0 R/Resources %s>>"
                .formatted(A4, content, resources);
    }

    private void page(int number, int content, String resources) throws IOException {
        object(number, page(content, resources));
    }

    /** Noise, which differs by the seed. */
    private void picture(int number, int seed, int size) throws IOException {
        byte[] noise = new byte[size];
        new Random(seed).nextBytes(noise);
        stream(
                number,
                "/Type/XObject/Subtype/Image/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8"
                        + "/Width "
                        + size,
                noise);
    }

    private void objectStream(int number, SortedMap<Integer, String> values) throws IOException {
        var header = new StringBuilder();
        var body = new StringBuilder();
        values.forEach(
                (each, value) -> {
                    header.append(each).append(' ').append(body.length()).append(' ');
                    body.append(value).append('\n');
                });
        stream(
                number,
                "/Type/ObjStm/N %d/First %d/Filter/FlateDecode"
                        .formatted(values.size(), header.length()),
                RawPdf.deflated((header + body.toString()).getBytes(ISO_8859_1)));
    }

    private void object(int number, String value) throws IOException {
        offsets.put(number, position);
        write((number + " 0 obj\n" + value + "\nendobj\n").getBytes(ISO_8859_1));
    }

    private void stream(int number, String entries, String data) throws IOException {
        stream(number, entries, data.getBytes(ISO_8859_1));
    }

    private void stream(int number, String entries, byte[] data) throws IOException {
        offsets.put(number, position);
        String start = number + " 0 obj\n<<" + entries + "/Length " + data.length + ">>\nstream\n";
        write(start.getBytes(ISO_8859_1));
        write(data);
        write("\nendstream\nendobj\n".getBytes(ISO_8859_1));
    }

    private void write(byte[] bytes) throws IOException {
        out.write(bytes);
        position += bytes.length;
    }

    private void end(List<Integer> kids) throws IOException {
        String all = kids.stream().map(kid -> kid + " 0 R").collect(Collectors.joining(" "));
        object(2, "<</Type/Pages/Count " + kids.size() + "/Kids[" + all + "]>>");
        end();
    }

    private void end() throws IOException {
        object(1, "<</Type/Catalog/Pages 2 0 R>>");
        long start = position;
        int size = offsets.lastKey() + 1;
        var table = new StringBuilder("xref\n0 1\n0000000000 65535 f \n");
        offsets.forEach(
                (number, offset) ->
                        table.append("%d 1\n%010d 00000 n \n".formatted(number, offset)));
        table.append("trailer\n<</Root 1 0 R/Size " + size + ">>\nstartxref\n" + start);
        write((table + "\n%%EOF\n").getBytes(ISO_8859_1));
    }

    private void endWithStream(int number, int container, SortedMap<Integer, String> contained)
            throws IOException {
        long start = position;
        offsets.put(number, start);
        int size = contained.lastKey() + 1;
        var rows = new ByteArrayOutputStream();
        int index = 0;
        for (int each = 0; each < size; each++) {
            var row = ByteBuffer.allocate(9);
            if (offsets.containsKey(each)) {
                row.put((byte) 1).putInt((int) (long) offsets.get(each));
            } else if (contained.containsKey(each)) {
                row.put((byte) 2).putInt(container).putInt(index++);
            }
            rows.writeBytes(row.array());
        }
        stream(
                number,
                "/Type/XRef/W[1 4 4]/Root 1 0 R/Filter/FlateDecode/Size " + size,
                RawPdf.deflated(rows.toByteArray()));
        write(("startxref\n" + start + "\n%%EOF\n").getBytes(ISO_8859_1));
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
