package org.platen.bench.data;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;

/** Writes a PDF sequentially. */
abstract class PdfWriter {

    private final OutputStream out;
    private long[] offsets = new long[64];
    private int objects = 1;
    private long position;

    /** Writes the header, and a comment that announces bytes above 127. */
    PdfWriter(OutputStream out, String version) throws IOException {
        this.out = out;
        print("%PDF-" + version + "\n%\u00e2\u00e3\u00cf\u00d3\n");
    }

    /** Reserves the number of an object that is written later. */
    int reserve() {
        if (objects == offsets.length) {
            offsets = Arrays.copyOf(offsets, 2 * objects);
        }
        return objects++;
    }

    /** Writes an object that is not a stream. */
    abstract void object(int number, String value) throws IOException;

    int object(String value) throws IOException {
        int number = reserve();
        object(number, value);
        return number;
    }

    /**
     * Writes a stream.
     *
     * @param entries of its dictionary, without the length
     */
    int stream(String entries, byte[] data) throws IOException {
        int number = reserve();
        stream(number, entries, data);
        return number;
    }

    void stream(int number, String entries, byte[] data) throws IOException {
        begin(number);
        print("<<%s/Length %d>>\nstream\n".formatted(entries, data.length));
        write(data);
        print("\nendstream\nendobj\n");
    }

    /** Writes the end of the file, after all objects. */
    abstract void end(String trailerEntries) throws IOException;

    void startXref(long offset) throws IOException {
        print("startxref\n" + offset + "\n%%EOF\n");
    }

    void begin(int number) throws IOException {
        offsets[number] = position;
        print(number + " 0 obj\n");
    }

    void print(String text) throws IOException {
        write(text.getBytes(ISO_8859_1));
    }

    private void write(byte[] bytes) throws IOException {
        out.write(bytes);
        position += bytes.length;
    }

    long offset(int number) {
        return offsets[number];
    }

    /** One more than the highest number. */
    int size() {
        return objects;
    }

    long position() {
        return position;
    }

    static String reference(int number) {
        return number + " 0 R";
    }

    /** A text string of plain ASCII without parentheses. */
    static String text(String text) {
        return "(" + text + ")";
    }

    /** A file identifier derived from a number. */
    static String id(long number) {
        String id = String.format(Locale.ROOT, "<%016x%016x>", number, ~number * 0x9E3779B97F4AL);
        return "/ID[" + id + id + "]";
    }
}
