package org.platen.engine.cli;

/**
 * Numbers as people read them, like {@code 1,234.5}. Java's own formats look for the customs of all
 * countries before they write the first one, which takes as long as some hundred documents.
 */
final class Figures {

    private static final int GROUP = 3;
    private static final int TEN = 10;

    private Figures() {}

    /** A number that is not negative, with a comma between thousands. */
    static String grouped(long number) {
        var digits = new StringBuilder().append(number);
        for (int place = digits.length() - GROUP; place > 0; place -= GROUP) {
            digits.insert(place, ',');
        }
        return digits.toString();
    }

    /** The same, rounded to one or more digits behind a point. */
    static String rounded(double number, int digits) {
        long parts = 1;
        for (int i = 0; i < digits; i++) {
            parts *= TEN;
        }
        long rounded = Math.round(number * parts);
        // The one in front keeps the zeros that a fraction begins with.
        return grouped(rounded / parts) + '.' + ("" + (parts + rounded % parts)).substring(1);
    }
}
