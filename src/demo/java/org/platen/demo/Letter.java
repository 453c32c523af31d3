package org.platen.demo;

import java.io.IOException;
import java.util.Locale;
import java.util.Random;

/** The layout that all letters share; subclasses write the content. */
abstract class Letter {

    private static final float BODY = 10;

    private final Letterhead letterhead;

    private final Sample sample;

    final Recipient recipient;

    final Random lot;

    Letter(Letterhead letterhead, Sample sample, Random lot) {
        this.letterhead = letterhead;
        this.sample = sample;
        this.lot = lot;
        this.recipient = Recipient.draw(lot);
    }

    abstract String subject();

    /** Writes the text of the first page, below the subject, starting at this height. */
    abstract void writeFirst(Paper paper, float y) throws IOException;

    /** Writes a page after the first. */
    abstract void writeFurther(Paper paper, float y, int page) throws IOException;

    final void writeOn(Paper paper) throws IOException {
        letterhead.drawOn(paper, sample.label(1));
        writeAddress(paper);
        paper.bold(Paper.LEFT, 275, 11, letterhead.color(), subject());
        writeFirst(paper, paper.paragraph(300, BODY, "Dear " + recipient.name() + ","));
        for (int page = 2; page <= sample.pages(); page++) {
            paper.nextPage();
            letterhead.drawOn(paper, sample.label(page));
            writeFurther(paper, 120, page);
        }
    }

    private void writeAddress(Paper paper) throws IOException {
        paper.text(Paper.LEFT, 140, BODY, recipient.name());
        paper.text(Paper.LEFT, 154, BODY, recipient.street());
        paper.text(Paper.LEFT, 168, BODY, recipient.town());
        paper.textTo(Paper.RIGHT, 225, BODY, "15 January 2026");
    }

    final float sign(Paper paper, float y) throws IOException {
        float next = paper.paragraph(y, BODY, "Yours sincerely,");
        return paper.paragraph(next + 18, BODY, letterhead.company());
    }

    final float say(Paper paper, float y, String text) throws IOException {
        return paper.paragraph(y, BODY, text);
    }

    /** Writes a table with two columns of text and one of amounts. */
    final float table(Paper paper, float y, String title, Iterable<Row> rows) throws IOException {
        paper.bold(Paper.LEFT, y, BODY, letterhead.color(), title);
        float next = y + 8;
        paper.rule(next);
        for (var row : rows) {
            next += 15;
            paper.text(Paper.LEFT, next, 9, row.when());
            paper.text(Paper.LEFT + 90, next, 9, row.what());
            paper.textTo(Paper.RIGHT, next, 9, row.howMuch());
        }
        paper.rule(next + 6);
        return next + 26;
    }

    static String euros(long cents) {
        return String.format(Locale.ROOT, "%,d.%02d EUR", cents / 100, cents % 100);
    }

    /** A row of a table. */
    record Row(String when, String what, String howMuch) {}
}
