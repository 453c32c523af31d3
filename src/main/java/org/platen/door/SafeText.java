package org.platen.door;

/** Text of a client in a form that can be logged on one line. */
public final class SafeText {

    private static final int MAX_LENGTH = 200;

    private SafeText() {}

    /**
     * Escapes control characters, line separators and characters that change the writing direction;
     * truncates long text.
     */
    public static String of(String text) {
        return of(text, MAX_LENGTH);
    }

    /** As {@link #of(String)}, with a different maximum length. */
    public static String of(String text, int maxLength) {
        var safe = new StringBuilder();
        text.codePoints().limit(maxLength).forEach(c -> append(safe, c));
        if (text.codePointCount(0, text.length()) > maxLength) {
            safe.append("...");
        }
        return safe.toString();
    }

    private static void append(StringBuilder safe, int c) {
        switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE ->
                    safe.append("\\u{").append(Integer.toHexString(c)).append('}');
            default -> safe.appendCodePoint(c);
        }
    }
}
