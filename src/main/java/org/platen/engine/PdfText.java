package org.platen.engine;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSString;
import org.platen.engine.read.Meter;
import org.platen.engine.read.PdfValue;

/** Strings and names for people to read. */
final class PdfText {

    private PdfText() {}

    /** A text string, in whichever of its encodings (ISO 32000-2, 7.9.2.2). */
    static String of(PdfValue string, Meter meter) {
        byte[] bytes = string.string();
        meter.text(bytes.length);
        return new COSString(bytes).getString();
    }

    /** A name, whose escapes are resolved; it is UTF-8 (7.3.5). */
    static String ofName(String raw) {
        if (raw.indexOf('#') < 0) {
            return utf8(raw.getBytes(StandardCharsets.ISO_8859_1));
        }
        var out = new ByteArrayOutputStream(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            int escaped = raw.charAt(i) == '#' ? hexadecimal(raw, i + 1) : -1;
            out.write(escaped < 0 ? raw.charAt(i) : escaped);
            i += escaped < 0 ? 0 : 2;
        }
        return utf8(out.toByteArray());
    }

    private static int hexadecimal(String raw, int at) {
        if (at + 2 > raw.length()) {
            return -1;
        }
        int high = Character.digit(raw.charAt(at), 16);
        int low = Character.digit(raw.charAt(at + 1), 16);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }

    private static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
