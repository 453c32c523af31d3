package org.platen.engine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.engine.read.IndirectObject;
import org.platen.engine.read.PageTree;
import org.platen.engine.read.PdfDocument;
import org.platen.engine.stream.StreamDecoder;
import org.platen.engine.syntax.LoadedBytes;
import org.platen.engine.syntax.MalformedPdfException;

/**
 * A PDF taken apart into its objects, out of their object streams, to be changed and put together
 * again with a cross-reference that fits.
 */
final class Anatomy {

    private static final int MAX_IN_A_STREAM = 50;

    /**
     * An object.
     *
     * @param value its dictionary without the length if it is a stream
     */
    @SuppressWarnings("ArrayRecordComponent") // not to be compared
    record Part(int number, byte[] value, byte @Nullable [] data) {

        Part with(byte[] newValue) {
            return new Part(number, newValue, data);
        }
    }

    private final List<Part> parts;
    private final int root;
    private final int pages;

    private Anatomy(List<Part> parts, int root, int pages) {
        this.parts = parts;
        this.root = root;
        this.pages = pages;
    }

    /** Null if the file cannot be read as it is. */
    static @Nullable Anatomy of(byte[] pdf) {
        try (var decoder = new StreamDecoder(Limits.defaults())) {
            var document =
                    PdfDocument.open(new LoadedBytes(pdf, pdf.length), decoder, Limits.defaults());
            if (document.isEncrypted()) {
                return null;
            }
            var parts = new ArrayList<Part>();
            for (int number = 1; number < document.size(); number++) {
                var object = document.find(number);
                if (object != null) {
                    parts.add(part(document, object, number, pdf));
                }
            }
            return new Anatomy(parts, document.root(), pages(document));
        } catch (MalformedPdfException e) {
            return null;
        }
    }

    private static int pages(PdfDocument document) {
        try {
            return Math.max(1, PageTree.of(document, Limits.defaults()).count());
        } catch (MalformedPdfException e) {
            return 1;
        }
    }

    private static Part part(PdfDocument document, IndirectObject object, int number, byte[] pdf) {
        var value = object.value().detached();
        if (!object.isStream()) {
            return new Part(number, value.bytes(), null);
        }
        var data = document.data(object);
        byte[] bytes = new byte[(int) data.length()];
        System.arraycopy(pdf, (int) data.offset(), bytes, 0, bytes.length);
        String withoutLength =
                new String(value.bytes(), ISO_8859_1)
                        .replaceFirst("/Length\\s+\\d+(\\s+\\d+\\s+R)?", "");
        return new Part(number, withoutLength.getBytes(ISO_8859_1), bytes);
    }

    /** At least one. */
    int pages() {
        return pages;
    }

    List<Part> parts() {
        return new ArrayList<>(parts);
    }

    /** A file with a cross-reference table. */
    byte[] plain(List<Part> changed) {
        var out = new Output();
        for (var part : changed) {
            out.object(part);
        }
        int start = out.size();
        out.write("xref\n0 1\n0000000000 65535 f \n");
        for (int i = 0; i < changed.size(); i++) {
            out.write("%d 1\n%010d 00000 n \n".formatted(changed.get(i).number(), out.offset(i)));
        }
        out.write("trailer\n<</Root " + root + " 0 R/Size " + size(changed) + ">>\n");
        return out.end(start);
    }

    private static int size(List<Part> changed) {
        return 1 + changed.stream().mapToInt(Part::number).max().orElse(0);
    }

    /** A file with object streams and a cross-reference stream. */
    byte[] compressed(List<Part> changed) {
        var out = new Output();
        var rows = new ByteArrayOutputStream();
        var index = new StringBuilder();
        int next = size(changed);
        var gathered = new ArrayList<Part>();
        for (var part : changed) {
            if (part.data() == null) {
                gathered.add(part);
            } else {
                row(rows, index, part.number(), 1, out.size(), 0);
                out.object(part);
            }
        }
        for (int from = 0; from < gathered.size(); from += MAX_IN_A_STREAM) {
            var some = gathered.subList(from, Math.min(gathered.size(), from + MAX_IN_A_STREAM));
            for (int i = 0; i < some.size(); i++) {
                row(rows, index, some.get(i).number(), 2, next, i);
            }
            row(rows, index, next, 1, out.size(), 0);
            out.object(objectStream(next++, some));
        }
        int start = out.size();
        row(rows, index, next, 1, start, 0);
        String entries = "<</Type/XRef/W[1 4 2]/Root %d 0 R/Size %d/Index[%s]";
        byte[] dictionary = entries.formatted(root, next + 1, index).getBytes(ISO_8859_1);
        out.object(new Part(next, dictionary, rows.toByteArray()));
        return out.end(start);
    }

    private static Part objectStream(int number, List<Part> some) {
        var header = new StringBuilder();
        var body = new ByteArrayOutputStream();
        for (var part : some) {
            header.append(part.number()).append(' ').append(body.size()).append(' ');
            body.writeBytes(part.value());
            body.write(' ');
        }
        String entries = "<</Type/ObjStm/N %d/First %d/Filter/FlateDecode";
        return new Part(
                number,
                entries.formatted(some.size(), header.length()).getBytes(ISO_8859_1),
                RawPdf.deflated(header.toString().getBytes(ISO_8859_1), body.toByteArray()));
    }

    private static void row(
            ByteArrayOutputStream rows,
            StringBuilder index,
            int number,
            int kind,
            int place,
            int detail) {
        index.append(number).append(" 1 ");
        rows.write(kind);
        for (int shift = 24; shift >= 0; shift -= 8) {
            rows.write(place >>> shift);
        }
        rows.write(detail >>> 8);
        rows.write(detail);
    }

    private static final class Output {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private final List<Integer> offsets = new ArrayList<>();

        Output() {
            write("%PDF-1.7\n");
        }

        int size() {
            return out.size();
        }

        int offset(int index) {
            return offsets.get(index);
        }

        void write(String text) {
            out.writeBytes(text.getBytes(ISO_8859_1));
        }

        void object(Part part) {
            offsets.add(out.size());
            write(part.number() + " 0 obj\n");
            if (part.data() == null) {
                out.writeBytes(part.value());
            } else {
                stream(part.value(), part.data());
            }
            write("\nendobj\n");
        }

        /** A dictionary that was closed is opened again for its length. */
        private void stream(byte[] dictionary, byte[] data) {
            int end = dictionary.length;
            boolean closed = end >= 2 && dictionary[end - 1] == '>' && dictionary[end - 2] == '>';
            out.write(dictionary, 0, closed ? end - 2 : end);
            write("/Length " + data.length + ">>\nstream\n");
            out.writeBytes(data);
            write("\nendstream");
        }

        byte[] end(int start) {
            write("startxref\n" + start + "\n%%EOF\n");
            return out.toByteArray();
        }
    }
}
