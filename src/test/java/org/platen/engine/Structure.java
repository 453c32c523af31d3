package org.platen.engine;

/**
 * A PDF as users of PDF tools meet it.
 *
 * @param name is shown on the first page; it ends with "-a", "-b" and so on where documents of one
 *     kind may harm each other
 * @param isDamaged whether it may be refused
 * @param hasValuesDrawnAnew whether readers draw values of its fields themselves, each in its way;
 *     what comes out has appearances as poppler draws them
 */
@SuppressWarnings("ArrayRecordComponent") // not to be compared
record Structure(
        String name, byte[] pdf, int pages, boolean isDamaged, boolean hasValuesDrawnAnew) {

    static Structure sound(String name, byte[] pdf) {
        return new Structure(name, pdf, 1, false, false);
    }

    static Structure damaged(String name, byte[] pdf) {
        return new Structure(name, pdf, 1, true, false);
    }

    Structure withPages(int number) {
        return new Structure(name, pdf, number, isDamaged, hasValuesDrawnAnew);
    }

    Structure withValuesDrawnAnew() {
        return new Structure(name, pdf, pages, isDamaged, true);
    }

    String kind() {
        return name.replaceFirst("-[a-z]$", "");
    }

    @Override
    public String toString() {
        return name;
    }
}
