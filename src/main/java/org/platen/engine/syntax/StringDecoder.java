package org.platen.engine.syntax;

import java.io.ByteArrayOutputStream;

/**
 * Decodes strings (ISO 32000-2, 7.3.4), literal and hexadecimal ones. Invalid digits are skipped,
 * as in most readers.
 */
final class StringDecoder {

    private static final int MAX_OCTAL_DIGITS = 3;

    private final byte[] bytes;
    private final int end;
    private final ByteArrayOutputStream decoded = new ByteArrayOutputStream();
    private int position;

    private StringDecoder(PdfValue value) {
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
        var string = new StringDecoder(value);
        if (isLiteral(value)) {
            string.decodeLiteral();
        } else {
            string.decodeHexadecimal();
        }
        return string.decoded.toByteArray();
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
