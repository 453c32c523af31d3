package org.platen.engine.form;

/** Names (ISO 32000-2, 7.3.5): a number sign and two digits stand for a character. */
public final class Names {

    private static final int ESCAPE = 3;

    private Names() {}

    /** The characters that a name stands for, as it is written without its slash. */
    public static String decoded(String written) {
        if (written.indexOf('#') < 0) {
            return written;
        }
        var name = new StringBuilder();
        int at = 0;
        while (at < written.length()) {
            int code = escaped(written, at);
            name.append(code < 0 ? written.charAt(at) : (char) code);
            at += code < 0 ? 1 : ESCAPE;
        }
        return name.toString();
    }

    private static int escaped(String written, int at) {
        if (written.charAt(at) != '#' || at + ESCAPE > written.length()) {
            return -1;
        }
        int high = Character.digit(written.charAt(at + 1), 16);
        int low = Character.digit(written.charAt(at + 2), 16);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }
}
