package org.platen.bench.data;

/** Consecutive pages of a PDF, counted from 1, including the last one. */
public record PageRange(int first, int last) {

    @Override
    public String toString() {
        return first + "-" + last;
    }
}
