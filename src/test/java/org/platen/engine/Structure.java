package org.platen.engine;

import org.jspecify.annotations.Nullable;

/**
 * A PDF as users of PDF tools meet it.
 *
 * @param name is shown on the first page; it ends with "-a", "-b" and so on where documents of one
 *     kind may harm each other
 * @param isDamaged whether it may be refused
 * @param hasValuesDrawnAnew whether readers draw values of its fields themselves, each in its way;
 *     what comes out has appearances as poppler draws them
 * @param lock if the document is printed from a file that is locked by a password
 */
@SuppressWarnings("ArrayRecordComponent") // not to be compared
record Structure(
        String name,
        byte[] pdf,
        int pages,
        boolean isDamaged,
        boolean hasValuesDrawnAnew,
        @Nullable Lock lock) {

    /**
     * A locked document.
     *
     * @param pdf the same document, encrypted
     * @param password that the print shop knows
     */
    @SuppressWarnings("ArrayRecordComponent") // not to be compared
    record Lock(byte[] pdf, String password) {}

    static Structure sound(String name, byte[] pdf) {
        return new Structure(name, pdf, 1, false, false, null);
    }

    static Structure damaged(String name, byte[] pdf) {
        return new Structure(name, pdf, 1, true, false, null);
    }

    Structure withPages(int number) {
        return new Structure(name, pdf, number, isDamaged, hasValuesDrawnAnew, lock);
    }

    Structure withValuesDrawnAnew() {
        return new Structure(name, pdf, pages, isDamaged, true, lock);
    }

    Structure locked(Lock itsLock) {
        return new Structure(name, pdf, pages, isDamaged, hasValuesDrawnAnew, itsLock);
    }

    String kind() {
        return name.replaceFirst("-[a-z]$", "");
    }

    @Override
    public String toString() {
        return name;
    }
}
