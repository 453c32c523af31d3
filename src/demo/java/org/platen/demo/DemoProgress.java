package org.platen.demo;

import java.io.PrintStream;

/** Shows progress on a terminal as a growing bar, and elsewhere as a line for each tenth. */
final class DemoProgress implements AutoCloseable {

    private static final int WIDTH = 50;

    private static final int STEP = 10;

    private final PrintStream out;

    private final boolean live;

    private int shown = -1;

    DemoProgress(PrintStream out, boolean live) {
        this.out = out;
        this.live = live;
    }

    void show(int percent) {
        if (live) {
            draw(percent);
        } else if (shown < 0 || percent / STEP > shown / STEP) {
            out.println("  " + percent + " %");
        }
        shown = percent;
    }

    private void draw(int percent) {
        int filled = percent * WIDTH / 100;
        out.print(
                "\r  [" + "=".repeat(filled) + " ".repeat(WIDTH - filled) + "] " + percent + " %");
        out.flush();
    }

    @Override
    public void close() {
        show(100);
        if (live) {
            out.println();
        }
    }
}
