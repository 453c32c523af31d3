package org.platen.job;

/**
 * A range of ids, including both ends; empty when the last is before the first. Ids of other
 * parents' children may lie between those of one parent's children.
 */
record Extent(long first, long last) {

    /** Returns the part of the range that follows an id. */
    Extent after(long id) {
        return new Extent(Math.max(first, id + 1), last);
    }

    /** Returns the part of the range that follows an id, limited to a length. */
    Extent after(long id, int length) {
        long start = Math.max(first, id + 1);
        return new Extent(start, Math.min(last, start + length - 1));
    }

    boolean isEmpty() {
        return last < first;
    }
}
