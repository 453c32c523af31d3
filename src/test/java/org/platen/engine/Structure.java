package org.platen.engine;

/**
 * A PDF as users of PDF tools meet it.
 *
 * @param name is shown on the first page; it ends with "-a", "-b" and so on where documents of one
 *     kind may harm each other
 * @param isDamaged whether it may be refused
 */
@SuppressWarnings("ArrayRecordComponent") // not to be compared
record Structure(String name, byte[] pdf, int pages, boolean isDamaged) {

    static Structure sound(String name, byte[] pdf) {
        return new Structure(name, pdf, 1, false);
    }

    static Structure damaged(String name, byte[] pdf) {
        return new Structure(name, pdf, 1, true);
    }

    Structure withPages(int number) {
        return new Structure(name, pdf, number, isDamaged);
    }

    String kind() {
        return name.replaceFirst("-[a-z]$", "");
    }

    @Override
    public String toString() {
        return name;
    }
}
