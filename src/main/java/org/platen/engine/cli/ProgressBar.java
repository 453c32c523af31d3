package org.platen.engine.cli;

import java.io.PrintStream;

/** Shows progress on a terminal; does nothing if there is none. */
final class ProgressBar {

    private static final int WIDTH = 40;
    private static final long NANOS_BETWEEN_PICTURES = 100_000_000;
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintStream terminal;
    private final boolean shown;
    private final long total;
    private long nextPicture = System.nanoTime();
    private boolean dirty;

    /**
     * @param total 0 if it is unknown
     */
    ProgressBar(PrintStream terminal, boolean shown, long total) {
        this.terminal = terminal;
        this.shown = shown;
        this.total = total;
    }

    void show(long done) {
        if (shown && System.nanoTime() - nextPicture >= 0) {
            nextPicture = System.nanoTime() + NANOS_BETWEEN_PICTURES;
            terminal.print(CLEAR_LINE + picture(done));
            terminal.flush();
            dirty = true;
        }
    }

    private String picture(long done) {
        if (total == 0) {
            return Figures.grouped(done) + " documents";
        }
        int filled = (int) Math.min(WIDTH, done * WIDTH / total);
        return "["
                + "#".repeat(filled)
                + " ".repeat(WIDTH - filled)
                + "] "
                + Figures.grouped(Math.min(done, total))
                + " of "
                + Figures.grouped(total);
    }

    void clear() {
        if (dirty) {
            terminal.print(CLEAR_LINE);
            terminal.flush();
            dirty = false;
        }
    }
}
