package org.platen.engine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * A PDF file that grows by revisions, whose cross-reference sections a test may write wrong. Pages
 * are objects 10, 12, … with their contents 11, 13, …; what a page shows is a word.
 */
final class Revisions {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Map<Integer, Integer> offsets = new TreeMap<>();

    Revisions() {
        write("%PDF-1.7\n");
    }

    /** A whole document, all but its cross-reference. */
    static Revisions ofPages(String... words) {
        var file = new Revisions().object(1, "<</Type/Catalog/Pages 2 0 R>>").object(3, FONT);
        var kids = new StringBuilder();
        for (int i = 0; i < words.length; i++) {
            kids.append(10 + 2 * i).append(" 0 R ");
            file.page(10 + 2 * i, "").content(11 + 2 * i, words[i]);
        }
        return file.object(2, "<</Type/Pages/Count " + words.length + "/Kids[" + kids + "]>>");
    }

    private static final String FONT = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>";
    private static final String PAGE =
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Resources<</Font<</F 3 0 R>>>>"
                    + "/Contents %d 0 R%s>>";

    /** A page, with more entries. */
    Revisions page(int number, String entries) {
        return object(number, PAGE.formatted(number + 1, entries));
    }

    Revisions content(int number, String word) {
        var data = data(word);
        return stream(number, String.valueOf(data.length()), data);
    }

    static String data(String word) {
        return "BT /F 20 Tf 20 100 Td (" + word + ") Tj ET";
    }

    Revisions stream(int number, String length, String data) {
        return object(number, "<</Length " + length + ">>\nstream\n" + data + "\nendstream");
    }

    Revisions object(int number, String value) {
        offsets.put(number, out.size());
        return write(number + " 0 obj\n" + value + "\nendobj\n");
    }

    /** A table with an entry for some objects, each by the place of the last one of its number. */
    int table(String trailer, int... numbers) {
        int start = out.size();
        write("xref\n");
        for (int number : numbers) {
            entry(number, offset(number));
        }
        end(trailer, start);
        return start;
    }

    /** A table of one entry. */
    void tableOfOne(String trailer, int number, int offset) {
        int start = out.size();
        write("xref\n");
        entry(number, offset);
        end(trailer, start);
    }

    private void entry(int number, int offset) {
        write("%d 1\n%010d 00000 n \n".formatted(number, offset));
    }

    /** A table of all objects. */
    int table() {
        return table("", offsets.keySet().stream().mapToInt(Integer::intValue).toArray());
    }

    private void end(String trailer, int start) {
        write("trailer\n<</Size 99/Root 1 0 R" + trailer + ">>\nstartxref\n" + start + "\n%%EOF\n");
    }

    int offset(int number) {
        return offsets.get(number);
    }

    int length() {
        return out.size();
    }

    Revisions write(String text) {
        out.writeBytes(text.getBytes(ISO_8859_1));
        return this;
    }

    @Override
    public String toString() {
        return out.toString(ISO_8859_1);
    }

    Path save(Path file) throws IOException {
        return Files.write(file, out.toByteArray());
    }
}
