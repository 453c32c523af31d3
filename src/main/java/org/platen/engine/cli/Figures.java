package org.platen.engine.cli;

/**
 * Formats numbers for people, as in {@code 1,234.5}. Java's own formats load the conventions of all
 * countries before the first number, which takes as long as assembling some hundred documents.
 */
final class Figures {

    private static final int GROUP = 3;
    private static final int TEN = 10;

    private Figures() {}

    /** A non-negative number with a comma between thousands. */
    static String grouped(long number) {
        var digits = new StringBuilder().append(number);
        for (int place = digits.length() - GROUP; place > 0; place -= GROUP) {
            digits.insert(place, ',');
        }
        return digits.toString();
    }

    /** A non-negative number, rounded to one or more digits after a point. */
    static String rounded(double number, int digits) {
        long parts = 1;
        for (int i = 0; i < digits; i++) {
            parts *= TEN;
        }
        long rounded = Math.round(number * parts);
        // The leading digit preserves zeros at the beginning of a fraction.
        return grouped(rounded / parts) + '.' + ("" + (parts + rounded % parts)).substring(1);
    }
}
