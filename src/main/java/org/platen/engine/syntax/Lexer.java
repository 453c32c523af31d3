package org.platen.engine.syntax;

/**
 * Tokeniser for an array of bytes (ISO 32000-2, 7.2 and 7.3). Each method takes the start position
 * and the end of the bytes, and returns the position after the token.
 */
public final class Lexer {

    private static final byte REGULAR = 0;
    // A regular character, with a meaning in names.
    private static final byte ESCAPE = 1;
    private static final byte WHITE_SPACE = 2;
    private static final byte DELIMITER = 3;
    private static final int MAX_INTEGER_DIGITS = 18;
    private static final int NESTING = 200;

    private static final byte[] CLASSES = new byte[256];

    static {
        for (char c : "\0\t\n\f\r ".toCharArray()) {
            CLASSES[c] = WHITE_SPACE;
        }
        for (char c : "()<>[]{}/%".toCharArray()) {
            CLASSES[c] = DELIMITER;
        }
        CLASSES['#'] = ESCAPE;
    }

    private Lexer() {}

    /** White space of ISO 32000-2, table 1. */
    public static boolean isWhiteSpace(byte c) {
        return CLASSES[c & 0xff] == WHITE_SPACE;
    }

    /** Returns whether a character is neither white space nor a delimiter. */
    public static boolean isRegular(byte c) {
        return CLASSES[c & 0xff] <= ESCAPE;
    }

    /** Returns whether a character is one of 0 to 9. */
    public static boolean isDigit(byte c) {
        return c >= '0' && c <= '9';
    }

    /** Returns whether the bytes at a position are those of an ASCII text. */
    public static boolean startsWith(byte[] bytes, int at, int end, String text) {
        int length = text.length();
        if (at < 0 || end - at < length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (bytes[at + i] != (byte) text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Skips white space and comments. */
    public static int skipWhiteSpace(byte[] bytes, int at, int end) {
        int p = at;
        while (p < end) {
            byte c = bytes[p];
            if (CLASSES[c & 0xff] == WHITE_SPACE) {
                p++;
            } else if (c == '%') {
                p = skipComment(bytes, p, end);
            } else {
                break;
            }
        }
        return p;
    }

    private static int skipComment(byte[] bytes, int at, int end) {
        int p = at;
        while (p < end && bytes[p] != '\n' && bytes[p] != '\r') {
            p++;
        }
        return p;
    }

    /** Skips regular characters: the rest of a name, a number or a keyword. */
    public static int skipRegular(byte[] bytes, int at, int end) {
        int p = at;
        while (p < end && CLASSES[bytes[p] & 0xff] <= ESCAPE) {
            p++;
        }
        return p;
    }

    /** Skips regular characters up to the first {@code #}. */
    public static int skipUnescaped(byte[] bytes, int at, int end) {
        int p = at;
        while (p < end && CLASSES[bytes[p] & 0xff] == REGULAR) {
            p++;
        }
        return p;
    }

    /**
     * Skips a number (7.3.3): an optional sign, and digits with an optional point. Returns the same
     * position if there is none.
     */
    public static int skipNumber(byte[] bytes, int at, int end) {
        int digits = at < end && (bytes[at] == '-' || bytes[at] == '+') ? at + 1 : at;
        int p = skipDigits(bytes, digits, end);
        boolean hasDigits = p > digits;
        if (p < end && bytes[p] == '.') {
            int decimals = p + 1;
            p = skipDigits(bytes, decimals, end);
            hasDigits |= p > decimals;
        }
        return hasDigits ? p : at;
    }

    /** Skips digits, if any. */
    static int skipDigits(byte[] bytes, int at, int end) {
        int p = at;
        while (p < end && isDigit(bytes[p])) {
            p++;
        }
        return p;
    }

    /** Skips a literal string from its opening to its closing parenthesis (7.3.4.2). */
    public static int skipLiteralString(byte[] bytes, int at, int end) {
        int open = 1;
        for (int p = at + 1; p < end; p++) {
            byte c = bytes[p];
            if (c == '\\') {
                p++;
            } else if (c == '(') {
                open++;
            } else if (c == ')' && --open == 0) {
                return p + 1;
            }
        }
        throw new EndOfBytesException("a string does not end");
    }

    /** Skips a hexadecimal string from {@code <} to {@code >} (7.3.4.3). */
    public static int skipHexString(byte[] bytes, int at, int end) {
        for (int p = at + 1; p < end; p++) {
            if (bytes[p] == '>') {
                return p + 1;
            }
        }
        throw new EndOfBytesException("a hexadecimal string does not end");
    }

    /**
     * Skips an indirect reference {@code 12 0 R} (7.3.10).
     *
     * @return the position after the {@code R}, or -1 if there is no reference
     */
    public static int skipReference(byte[] bytes, int at, int end) {
        int behindNumber = skipInteger(bytes, at, end);
        int generation = skipBlanks(bytes, behindNumber, end);
        int behindGeneration = skipInteger(bytes, generation, end);
        if (behindNumber == at || behindGeneration == generation) {
            return -1;
        }
        int p = skipBlanks(bytes, behindGeneration, end);
        boolean reference =
                p < end && bytes[p] == 'R' && (p + 1 >= end || !isRegular(bytes[p + 1]));
        return reference ? p + 1 : -1;
    }

    /** The object number of a reference. If it is too large, a number that no object can have. */
    public static int objectNumber(byte[] bytes, int at, int end) {
        return (int) Math.min(integer(bytes, at, end), Integer.MAX_VALUE);
    }

    /**
     * Skips a short integer without a sign that is followed by a blank. Returns the same position
     * if there is none.
     */
    public static int skipInteger(byte[] bytes, int at, int end) {
        int p = skipDigits(bytes, at, end);
        return p < end && isWhiteSpace(bytes[p]) && p - at <= MAX_INTEGER_DIGITS ? p : at;
    }

    /** Skips white space without comments. */
    public static int skipBlanks(byte[] bytes, int at, int end) {
        int p = at;
        while (p < end && isWhiteSpace(bytes[p])) {
            p++;
        }
        return p;
    }

    /** Skips any value, including preceding white space. */
    public static int skipValue(byte[] bytes, int at, int end) {
        return skipValue(bytes, at, end, 0);
    }

    private static int skipValue(byte[] bytes, int at, int end, int depth) {
        int p = skipWhiteSpace(bytes, at, end);
        if (p >= end) {
            throw new EndOfBytesException("a value is missing");
        }
        return switch (bytes[p]) {
            case '/' -> skipRegular(bytes, p + 1, end);
            case '(' -> skipLiteralString(bytes, p, end);
            case '<' ->
                    startsWith(bytes, p, end, "<<")
                            ? skipUntil('>', bytes, p + 2, end, depth)
                            : skipHexString(bytes, p, end);
            case '[' -> skipUntil(']', bytes, p + 1, end, depth);
            default -> skipNumberOrKeyword(bytes, p, end);
        };
    }

    /** Skips the rest of an array up to its {@code ]}, or of a dictionary up to its {@code >>}. */
    private static int skipUntil(char closing, byte[] bytes, int at, int end, int depth) {
        checkNesting(depth);
        int p = skipToDelimiter(bytes, at, end);
        while (bytes[p] != closing) {
            p =
                    switch (bytes[p]) {
                        case '/' -> p + 1;
                        case '%' -> skipComment(bytes, p, end);
                        default -> skipValue(bytes, p, end, depth + 1);
                    };
            p = skipToDelimiter(bytes, p, end);
        }
        return closing == ']' ? p + 1 : behindDictionary(bytes, p, end);
    }

    /** The position behind the two brackets that end a dictionary. */
    private static int behindDictionary(byte[] bytes, int p, int end) {
        if (p + 1 >= end) {
            throw new EndOfBytesException("a dictionary does not end");
        }
        if (bytes[p + 1] != '>') {
            throw new MalformedPdfException("unexpected '>'");
        }
        return p + 2;
    }

    /** Skips numbers, keywords, the characters of names, and white space. */
    private static int skipToDelimiter(byte[] bytes, int at, int end) {
        int p = at;
        while (p < end && CLASSES[bytes[p] & 0xff] != DELIMITER) {
            p++;
        }
        if (p >= end) {
            throw new EndOfBytesException("a value does not end");
        }
        return p;
    }

    /** Checks the depth of nested arrays and dictionaries against its limit. */
    public static void checkNesting(int depth) {
        if (depth > NESTING) {
            throw new MalformedPdfException("values are nested more than " + NESTING + " deep");
        }
    }

    private static int skipNumberOrKeyword(byte[] bytes, int at, int end) {
        if (isDigit(bytes[at])) {
            int reference = skipReference(bytes, at, end);
            if (reference > 0) {
                return reference;
            }
        }
        int p = skipRegular(bytes, at, end);
        if (p == at && !isJunk(bytes[at])) {
            throw new MalformedPdfException("unexpected '" + (char) (bytes[at] & 0xff) + "'");
        }
        return Math.max(p, at + 1);
    }

    /**
     * Returns whether a character is a delimiter without meaning outside of strings and programs.
     * Readers skip it.
     */
    public static boolean isJunk(byte c) {
        return c == '{' || c == '}' || c == ')';
    }

    /** The integer at a position, after optional white space. */
    public static long integer(byte[] bytes, int at, int end) {
        int p = skipWhiteSpace(bytes, at, end);
        boolean negative = p < end && bytes[p] == '-';
        if (negative || (p < end && bytes[p] == '+')) {
            p++;
        }
        int first = p;
        long value = 0;
        while (p < end && isDigit(bytes[p])) {
            value = value * 10 + bytes[p++] - '0';
            if (p - first > MAX_INTEGER_DIGITS) {
                throw new MalformedPdfException("a number is too large");
            }
        }
        if (p == first) {
            throw new MalformedPdfException("a number is missing");
        }
        return negative ? -value : value;
    }

    /**
     * Returns whether the name from its first character after the slash equals the given one;
     * {@code #} escapes are resolved (7.3.5).
     */
    public static boolean isName(byte[] bytes, int from, int to, String name) {
        if (to - from == name.length()) {
            return startsWith(bytes, from, to, name);
        }
        return to - from > name.length() && isEscapedName(bytes, from, to, name);
    }

    private static boolean isEscapedName(byte[] bytes, int from, int to, String name) {
        int p = from;
        for (int i = 0; i < name.length(); i++) {
            int c = p < to ? bytes[p++] & 0xff : -1;
            if (c == '#' && p + 2 <= to) {
                c = (Character.digit(bytes[p], 16) << 4) | Character.digit(bytes[p + 1], 16);
                p += 2;
            }
            if (c != name.charAt(i)) {
                return false;
            }
        }
        return p == to;
    }
}
