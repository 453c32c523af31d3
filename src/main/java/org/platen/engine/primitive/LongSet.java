package org.platen.engine.primitive;

/** A set of random numbers in an array of primitives. */
public final class LongSet {

    private static final long FREE = 0;

    private long[] values = new long[64];
    private int size;

    public boolean contains(long value) {
        long kept = kept(value);
        return values[place(kept)] == kept;
    }

    public void add(long value) {
        long kept = kept(value);
        int place = place(kept);
        if (values[place] == FREE) {
            values[place] = kept;
            size++;
        }
        if (size * 2 > values.length) {
            grow();
        }
    }

    /** The stored form of a value. The mark of a free slot represents another number as well. */
    private static long kept(long value) {
        return value == FREE ? 1 : value;
    }

    private int place(long value) {
        int mask = values.length - 1;
        int place = (int) (value ^ value >>> Integer.SIZE) & mask;
        while (values[place] != FREE && values[place] != value) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private void grow() {
        long[] old = values;
        values = new long[old.length * 2];
        for (long value : old) {
            if (value != FREE) {
                values[place(value)] = value;
            }
        }
    }
}
