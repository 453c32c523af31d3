package org.platen.http;

import java.util.regex.Pattern;

/** A cell of a CSV file that spreadsheets show as text and never evaluate. */
public final class CsvCell {

    /** The first characters of formulas in spreadsheets, also after blanks. */
    private static final Pattern FORMULA = Pattern.compile("(?s)[\\s\\p{Z}]*[=+\\-@＝＋－＠].*");

    /** Numbers, whose evaluation does not change them, and telephone numbers without letters. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9][0-9 .,/]*");

    private CsvCell() {}

    /** Returns the text, preceded by an apostrophe if a spreadsheet would read it as a formula. */
    public static String of(String text) {
        return FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches()
                ? "'" + text
                : text;
    }
}
