package org.platen.content;

import java.util.Arrays;
import java.util.Locale;

/** The common paper formats, in millimetres. */
enum PaperFormat {
    A3(297, 420),
    A4(210, 297),
    A5(148, 210),
    A6(105, 148),
    B4(250, 353),
    B5(176, 250),
    LETTER(215.9, 279.4),
    LEGAL(215.9, 355.6),
    TABLOID(279.4, 431.8);

    private static final double TOLERANCE = 1;

    private final double width;

    private final double height;

    PaperFormat(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /**
     * Returns the name of the format, in either orientation; {@code Custom} if it is none of these.
     */
    static String name(double width, double height) {
        return Arrays.stream(values())
                .filter(each -> each.is(width, height) || each.is(height, width))
                .findFirst()
                .map(PaperFormat::inWords)
                .orElse("Custom");
    }

    private boolean is(double w, double h) {
        return Math.abs(width - w) <= TOLERANCE && Math.abs(height - h) <= TOLERANCE;
    }

    private String inWords() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }
}
