package org.platen.engine.syntax;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSString;

/**
 * Decodes strings (ISO 32000-2, 7.3.4), literal and hexadecimal ones. Invalid digits are skipped,
 * as in most readers.
 */
public final class PdfString {

    private static final int MAX_OCTAL_DIGITS = 3;
    private static final int UTF_8_MARK = 3;

    private final byte[] bytes;
    private final int end;
    private final ByteArrayOutputStream decoded = new ByteArrayOutputStream();
    private int position;

    private PdfString(PdfValue value) {
        bytes = value.bytes();
        position = value.start() + 1;
        end =
                isLiteral(value)
                        ? Lexer.skipLiteralString(bytes, value.start(), value.end()) - 1
                        : Lexer.skipHexString(bytes, value.start(), value.end()) - 1;
    }

    private static boolean isLiteral(PdfValue value) {
        return Lexer.startsWith(value.bytes(), value.start(), value.end(), "(");
    }

    /** The decoded bytes of a string, see {@link PdfValue#string}. */
    static byte[] bytes(PdfValue value) {
        var string = new PdfString(value);
        if (isLiteral(value)) {
            string.decodeLiteral();
        } else {
            string.decodeHexadecimal();
        }
        return string.decoded.toByteArray();
    }

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

    private void decodeHexadecimal() {
        int high = -1;
        for (; position < end; position++) {
            int digit = Character.digit(bytes[position], 16);
            if (digit >= 0 && high < 0) {
                high = digit;
            } else if (digit >= 0) {
                decoded.write(high << 4 | digit);
                high = -1;
            }
        }
        if (high >= 0) {
            decoded.write(high << 4);
        }
    }

    private void decodeLiteral() {
        while (position < end) {
            byte c = bytes[position++];
            if (c == '\\' && position < end) {
                decodeEscape(bytes[position++]);
            } else if (c == '\r') {
                skipLineFeed();
                decoded.write('\n');
            } else {
                decoded.write(c);
            }
        }
    }

    private void decodeEscape(byte c) {
        switch (c) {
            case 'n' -> decoded.write('\n');
            case 'r' -> decoded.write('\r');
            case 't' -> decoded.write('\t');
            case 'b' -> decoded.write('\b');
            case 'f' -> decoded.write('\f');
            case '\r' -> skipLineFeed();
            case '\n' -> {}
            case '0', '1', '2', '3', '4', '5', '6', '7' -> decodeOctal(c - '0');
            default -> decoded.write(c);
        }
    }

    private void decodeOctal(int firstDigit) {
        int value = firstDigit;
        for (int i = 1; i < MAX_OCTAL_DIGITS && position < end; i++) {
            int digit = bytes[position] - '0';
            if (digit < 0 || digit > 7) {
                break;
            }
            value = value << 3 | digit;
            position++;
        }
        decoded.write(value);
    }

    private void skipLineFeed() {
        if (position < end && bytes[position] == '\n') {
            position++;
        }
    }
}
