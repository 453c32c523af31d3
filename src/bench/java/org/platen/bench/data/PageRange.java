package org.platen.bench.data;

/** Some pages of a PDF, counted from 1, the last one included. */
public record PageRange(int first, int last) {

    @Override
    public String toString() {
        return first + "-" + last;
    }
}
