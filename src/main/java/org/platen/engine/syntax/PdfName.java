package org.platen.engine.syntax;

import java.nio.charset.StandardCharsets;

/** Decodes names (ISO 32000-2, 7.3.5), given as they are written, without the slash. */
public final class PdfName {

    private static final int ESCAPE_LENGTH = 3;
    private static final String ESCAPED_NULL = "#00";

    private PdfName() {}

    /** The bytes of a name as characters of ISO 8859-1; {@code #} escapes are resolved. */
    public static String characters(String written) {
        if (written.indexOf('#') < 0) {
            return written;
        }
        var name = new StringBuilder(written.length());
        int at = 0;
        while (at < written.length()) {
            int code = escaped(written, at);
            name.append(code < 0 ? written.charAt(at) : (char) code);
            at += code < 0 ? 1 : ESCAPE_LENGTH;
        }
        return name.toString();
    }

    /**
     * Returns whether a name has an escape for the null character, which no name may have (7.3.5).
     */
    public static boolean hasNull(String written) {
        return written.contains(ESCAPED_NULL);
    }

    /**
     * A name without escapes for the null character: their {@code #} stands for itself, as qpdf and
     * MuPDF take it. Poppler ends the name there, so it may take different names for equal.
     */
    public static String withoutNull(String written) {
        return written.replace(ESCAPED_NULL, "#2300");
    }

    /** The name in readable form: its bytes are UTF-8. */
    public static String text(String written) {
        byte[] bytes = characters(written).getBytes(StandardCharsets.ISO_8859_1);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The character code of an escape, or -1 if none begins at the position. */
    private static int escaped(String written, int at) {
        if (written.charAt(at) != '#' || at + ESCAPE_LENGTH > written.length()) {
            return -1;
        }
        int high = Character.digit(written.charAt(at + 1), 16);
        int low = Character.digit(written.charAt(at + 2), 16);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }
}
