package org.platen.engine.write;

import java.util.Arrays;

/** Assigns object numbers, and records the location of each object in eight bytes. */
final class ObjectOffsets {

    private static final int CHUNK_BITS = 13;
    private static final int CHUNK = 1 << CHUNK_BITS;
    private static final int INDEX_BITS = 8;

    // Above 0: an offset. Below 0: an object stream and an index. 0: never written.
    private long[][] chunks = new long[64][];
    private int next = 1;

    /** A new object number. */
    int newNumber() {
        int chunk = next >>> CHUNK_BITS;
        if (chunk == chunks.length) {
            chunks = Arrays.copyOf(chunks, chunk * 2);
        }
        if ((next & (CHUNK - 1)) == 0 || next == 1) {
            chunks[chunk] = new long[CHUNK];
        }
        return next++;
    }

    /** One more than the highest number. */
    int size() {
        return next;
    }

    void setOffset(int number, long offset) {
        set(number, offset);
    }

    void setInStream(int number, int stream, int index) {
        set(number, -((long) stream << INDEX_BITS | index));
    }

    private void set(int number, long place) {
        chunks[number >>> CHUNK_BITS][number & (CHUNK - 1)] = place;
    }

    private long get(int number) {
        return number == 0 ? 0 : chunks[number >>> CHUNK_BITS][number & (CHUNK - 1)];
    }

    boolean isInStream(int number) {
        return get(number) < 0;
    }

    /** The offset, or 0 for an object that was never written. */
    long offset(int number) {
        return get(number);
    }

    int stream(int number) {
        return (int) (-get(number) >>> INDEX_BITS);
    }

    int index(int number) {
        return (int) -get(number) & (1 << INDEX_BITS) - 1;
    }
}
