package org.platen.engine.syntax;

/** Bit flags for the kinds of value (ISO 32000-2, 7.3). */
public final class Kinds {

    public static final int DICTIONARY = 1;
    public static final int STREAM = 1 << 1;
    public static final int ARRAY = 1 << 2;
    public static final int NAME = 1 << 3;
    public static final int NULL = 1 << 4;
    public static final int NUMBER = 1 << 5;
    public static final int STRING = 1 << 6;
    public static final int BOOLEAN = 1 << 7;
    public static final int ALL = (1 << 8) - 1;

    private Kinds() {}

    /** The kind of the value at a position. It is neither a reference nor a stream. */
    public static int at(byte[] bytes, int at, int end) {
        if (at >= end) {
            return NULL;
        }
        return switch (bytes[at]) {
            case '<' -> Lexer.startsWith(bytes, at, end, "<<") ? DICTIONARY : STRING;
            case '(' -> STRING;
            case '[' -> ARRAY;
            case '/' -> NAME;
            case 't', 'f' -> BOOLEAN;
            case 'n' -> NULL;
            default -> NUMBER;
        };
    }

    /** The kind in words. */
    public static String name(int kind) {
        return switch (kind) {
            case DICTIONARY -> "a dictionary";
            case STREAM -> "a stream";
            case ARRAY -> "an array";
            case NAME -> "a name";
            case NULL -> "null";
            case NUMBER -> "a number";
            case STRING -> "a string";
            default -> "a boolean";
        };
    }
}
