package org.platen.engine.read;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The strings of ISO 32000-2, 7.3.4: what they say, however they are written. */
public final class PdfString {

    private static final int MOST_OCTAL_DIGITS = 3;

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

    /** Whether a value is a string. */
    public static boolean is(PdfValue value) {
        return isLiteral(value)
                || (Lexer.startsWith(value.bytes(), value.start(), value.end(), "<")
                        && !value.isDictionary());
    }

    private static boolean isLiteral(PdfValue value) {
        return Lexer.startsWith(value.bytes(), value.start(), value.end(), "(");
    }

    /** The bytes that a string stands for. */
    public static byte[] bytes(PdfValue value) {
        var string = new PdfString(value);
        if (isLiteral(value)) {
            string.decodeLiteral();
        } else {
            string.decodeHexadecimal();
        }
        return string.decoded.toByteArray();
    }

    /**
     * The text that a text string (7.9.2.2) stands for. PDFDocEncoding is taken for ISO 8859-1: the
     * same texts come out the same, and others differ.
     */
    public static String text(PdfValue value) {
        byte[] text = bytes(value);
        if (text.length >= 2 && text[0] == (byte) 0xfe && text[1] == (byte) 0xff) {
            return new String(text, 2, text.length - 2, StandardCharsets.UTF_16BE);
        }
        return new String(text, StandardCharsets.ISO_8859_1);
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
        for (int i = 1; i < MOST_OCTAL_DIGITS && position < end; i++) {
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
