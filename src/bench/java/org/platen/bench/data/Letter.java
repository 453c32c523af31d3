package org.platen.bench.data;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * One document: an invoice, with its pages and the characters that occur in each of its two fonts.
 *
 * @param pages the content streams, not compressed
 */
record Letter(int number, List<byte[]> pages, BitSet plain, BitSet bold) {

    private static final String[] WORDS =
            ("Lorem ipsum dolor sit amet consetetur sadipscing elitr sed diam nonumy eirmod tempor"
                            + " invidunt ut labore et dolore magna aliquyam erat voluptua At vero"
                            + " eos et accusam Größe Maß Überweisung Straße Łódź café naïve")
                    .split(" ");

    private static final String[] FIRST_NAMES =
            ("Anna Bernd Clara David Emma Felix Greta Hans Ines Jonas Karl Lena Max Nina Otto Paula"
                            + " Quirin Rosa Stefan Tina Uwe Vera Walter Xenia Yvonne Zoë")
                    .split(" ");

    private static final String[] LAST_NAMES =
            ("Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Łukasz"
                            + " Nováková O’Brien García Jørgensen")
                    .split(" ");

    private static final int LEFT = 55;
    private static final int RIGHT = 545;
    private static final int[] COLUMNS = {60, 100, 360, 420, 490};
    private static final String[] HEADINGS = {"Pos", "Artikel", "Menge", "Preis €", "Summe €"};

    static Letter of(Variant variant, TrueType face, long seed, int number) {
        var lot = new Lot(seed, number);
        var plain = new BitSet();
        var bold = new BitSet();
        int count = variant.pages(lot);
        var pages = new ArrayList<byte[]>();
        var name = lot.of(FIRST_NAMES) + " " + lot.of(LAST_NAMES);
        for (int page = 1; page <= count; page++) {
            var content = new PageContent(face, plain, bold);
            head(content, lot, name, number);
            content.plain("9", 400, 670, "Seite " + page + " von " + count);
            table(content, lot);
            foot(content);
            if (variant == Variant.OWN) {
                reference(content, lot);
            }
            pages.add(content.bytes());
        }
        return new Letter(number, pages, plain, bold);
    }

    private static void head(PageContent content, Lot lot, String name, int number) {
        content.logo(400, 760, 150, 50);
        content.bold("9", 60, 790, "ACME GmbH · Musterstraße 1 · 10115 Berlin");
        content.plain("10", 60, 740, name);
        content.plain("10", 60, 726, lot.of(WORDS) + "weg " + lot.between(1, 200));
        content.plain("10", 60, 712, lot.between(10_000, 99_999) + " " + lot.of(WORDS));
        content.bold("14", 60, 670, "Rechnung / Invoice " + (100_000_000 + number));
    }

    private static void table(PageContent content, Lot lot) {
        content.shade(LEFT, 640, RIGHT - LEFT, 16);
        for (int i = 0; i < COLUMNS.length; i++) {
            content.bold("9", COLUMNS[i], 644, HEADINGS[i]);
        }
        int rows = lot.between(22, 29);
        for (int row = 1; row <= rows; row++) {
            int y = 640 - 16 * row;
            row(content, lot, row, y);
            content.line(LEFT, y - 4, RIGHT, y - 4);
        }
        content.line(LEFT, 656, LEFT, 636 - 16 * rows);
        content.line(RIGHT, 656, RIGHT, 636 - 16 * rows);
    }

    private static void row(PageContent content, Lot lot, int row, int y) {
        var article = new StringBuilder(lot.of(WORDS));
        for (int i = 1; i < 5; i++) {
            article.append(' ').append(lot.of(WORDS));
        }
        int pieces = lot.between(1, 20);
        int price = lot.between(100, 99_999);
        content.plain("8.5", COLUMNS[0], y, Integer.toString(row));
        content.plain("8.5", COLUMNS[1], y, article.toString());
        content.plain("8.5", COLUMNS[2], y, Integer.toString(pieces));
        content.plain("8.5", COLUMNS[3], y, money(price));
        content.plain("8.5", COLUMNS[4], y, money(pieces * price));
    }

    private static String money(int cents) {
        int rest = cents % 100;
        return cents / 100 + (rest < 10 ? ".0" : ".") + rest;
    }

    private static void foot(PageContent content) {
        content.plain(
                "7",
                60,
                60,
                "Bank: DE12 3456 7890 1234 5678 90 · USt-IdNr. DE123456789 · Anna Müller");
        content.plain(
                "7",
                60,
                50,
                "Zahlbar innerhalb von 14 Tagen ohne Abzug. Vielen Dank für Ihren Auftrag.");
    }

    /** Adds letters of other alphabets, so that hardly two documents need the same glyphs. */
    private static void reference(PageContent content, Lot lot) {
        content.plain("8", 60, 80, "Ref: " + foreign(lot));
        content.bold("8", 300, 80, foreign(lot));
    }

    private static String foreign(Lot lot) {
        var letters = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            letters.append((char) lot.between('\u0391', '\u03a1'));
            letters.append((char) lot.between('\u0410', '\u044f'));
            letters.append((char) lot.between('\u0100', '\u017e'));
        }
        return letters.toString();
    }
}
