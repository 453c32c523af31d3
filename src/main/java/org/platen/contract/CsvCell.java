package org.platen.contract;

import java.util.regex.Pattern;

/** A cell of a CSV file that a spreadsheet shows as text, and never computes. */
public final class CsvCell {

    /** The first characters by which spreadsheets know formulas, also behind blanks. */
    private static final Pattern FORMULA = Pattern.compile("(?s)[\\s\\p{Z}]*[=+\\-@＝＋－＠].*");

    /** Computed, it is what it says; so are telephone numbers without letters. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9][0-9 .,/]*");

    private CsvCell() {}

    /** The text, behind an apostrophe if a spreadsheet would take it for a formula. */
    public static String of(String text) {
        return FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches()
                ? "'" + text
                : text;
    }
}
