package org.platen.engine.syntax;

import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSString;

/** Texts of strings (ISO 32000-2, 7.3.4 and 7.9.2), and literal strings of texts. */
public final class PdfString {

    private static final int UTF_8_MARK = 3;

    private PdfString() {}

    /** The bytes of a string as characters of ISO 8859-1. */
    public static String characters(PdfValue value) {
        return new String(value.string(), StandardCharsets.ISO_8859_1);
    }

    /** The text of a text string (7.9.2.2): UTF-16, UTF-8 or PDFDocEncoding. */
    public static String text(PdfValue value) {
        return text(value.string());
    }

    /** The text in the bytes of a text string. */
    public static String text(byte[] bytes) {
        if (isLatin(bytes)) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
        return isUtf8(bytes)
                ? new String(bytes, UTF_8_MARK, bytes.length - UTF_8_MARK, StandardCharsets.UTF_8)
                : new COSString(bytes).getString();
    }

    /** Returns whether the mark of UTF-8 begins a text, which PDFBox does not know. */
    private static boolean isUtf8(byte[] bytes) {
        return bytes.length >= UTF_8_MARK
                && bytes[0] == (byte) 0xef
                && bytes[1] == (byte) 0xbb
                && bytes[2] == (byte) 0xbf;
    }

    /**
     * Returns whether PDFDocEncoding and ISO 8859-1 are the same for these bytes, and none of them
     * belongs to a byte order mark.
     */
    private static boolean isLatin(byte[] bytes) {
        for (byte b : bytes) {
            if (b < ' ' && b != '\n' && b != '\r' && b != '\t') {
                return false;
            }
        }
        return true;
    }

    /** A literal string with these characters of ISO 8859-1 (7.3.4.2). */
    public static String literal(String characters) {
        return "(" + escaped(characters) + ")";
    }

    /** The contents of a literal string with these characters. */
    public static String escaped(String characters) {
        return characters
                .replace("\\", "\\\\")
                .replace("(", "\\(")
                .replace(")", "\\)")
                .replace("\r", "\\r");
    }
}
