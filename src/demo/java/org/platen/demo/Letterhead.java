package org.platen.demo;

import java.awt.Color;
import java.io.IOException;

/** The senders of letters, with the design of their pages. No such companies exist. */
enum Letterhead {
    INSURER(
            "Nordlicht Insurance",
            "Nordlicht Versicherung auf Gegenseitigkeit · Speicherkai 4 · 20457 Hamburg",
            new Color(0x1B, 0x3A, 0x6B)) {
        @Override
        void drawLogo(Paper paper, float x, float y) throws IOException {
            // A lighthouse and its beams.
            paper.shape(color(), x + 12, y + 34, x + 16, y + 10, x + 22, y + 10, x + 26, y + 34);
            paper.box(x + 14, y + 4, 10, 5, color());
            paper.shape(BEAM, x + 25, y + 5, x + 44, y, x + 44, y + 13, x + 25, y + 8);
            paper.shape(BEAM, x + 13, y + 5, x - 6, y, x - 6, y + 13, x + 13, y + 8);
        }
    },
    UTILITY(
            "Stadtwerke Lindau-Ost",
            "Stadtwerke Lindau-Ost GmbH · Am Umspannwerk 1 · 88131 Lindau",
            new Color(0x1E, 0x7A, 0x4B)) {
        @Override
        void drawLogo(Paper paper, float x, float y) throws IOException {
            // A flash before three growing bars.
            paper.box(x, y + 22, 8, 12, color());
            paper.box(x + 11, y + 14, 8, 20, color());
            paper.box(x + 22, y + 4, 8, 30, color());
            paper.shape(
                    BEAM, x + 22, y - 2, x + 8, y + 20, x + 16, y + 20, x + 10, y + 36, x + 26,
                    y + 13, x + 17, y + 13);
        }
    };

    private static final Color BEAM = new Color(0xF2, 0xB7, 0x05);

    private final String company;

    private final String sender;

    private final Color color;

    Letterhead(String company, String sender, Color color) {
        this.company = company;
        this.sender = sender;
        this.color = color;
    }

    abstract void drawLogo(Paper paper, float x, float y) throws IOException;

    Color color() {
        return color;
    }

    String company() {
        return company;
    }

    /**
     * Draws the frame of a page, with the label that identifies it when the output is read back.
     */
    void drawOn(Paper paper, PageLabel label) throws IOException {
        drawLogo(paper, Paper.RIGHT - 44, 36);
        paper.bold(Paper.LEFT, 62, 16, color, company);
        paper.box(0, 84, 612, 1.5f, color);
        paper.rule(782);
        paper.text(Paper.LEFT, 795, 7, Color.DARK_GRAY, sender);
        paper.text(Paper.LEFT, 806, 7, Color.DARK_GRAY, "IBAN DE00 1234 5678 9000 0000 00");
        paper.textTo(Paper.RIGHT, 806, 8, label.toString());
    }
}
