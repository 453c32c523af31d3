package org.platen.outputcreation.sheet;

/** Consecutive sheets of a print file. */
public record SheetRange(long first, long last) {

    public long count() {
        return last - first + 1;
    }
}
