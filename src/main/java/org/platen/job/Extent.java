package org.platen.job;

/**
 * A range of ids, both ends included; empty when the last is before the first. Between the ids of
 * one parent's children there may be those of others.
 */
record Extent(long first, long last) {

    /** The part of it that follows an id. */
    Extent after(long id) {
        return new Extent(Math.max(first, id + 1), last);
    }

    /** The part of it that follows an id and is at most so long. */
    Extent after(long id, int length) {
        long start = Math.max(first, id + 1);
        return new Extent(start, Math.min(last, start + length - 1));
    }

    boolean isEmpty() {
        return last < first;
    }
}
