package org.platen.engine.primitive;

import java.util.Arrays;

/** A map from object numbers to numbers above 0, in arrays of primitives. */
public final class IntMap {

    /** The result of {@link #get} for a key that is not in the map. */
    public static final int ABSENT = 0;

    private static final int MIN_CAPACITY = 16;

    private int[] keys = new int[MIN_CAPACITY];
    private int[] values = new int[MIN_CAPACITY];
    private int size;

    public void clear() {
        if (size > 0) {
            Arrays.fill(values, ABSENT);
            size = 0;
        }
    }

    public int get(int key) {
        return values[slot(key)];
    }

    /** Associates a key with a value, which must not be 0, and replaces the previous one. */
    public void put(int key, int value) {
        int slot = slot(key);
        if (values[slot] == ABSENT) {
            size++;
        }
        keys[slot] = key;
        values[slot] = value;
        if (size * 2 > keys.length) {
            grow();
        }
    }

    /** The slot of a key, or the free slot in which it would be placed. */
    private int slot(int key) {
        int mask = keys.length - 1;
        int slot = ((key * 0x9e3779b9) >>> 7) & mask;
        while (values[slot] != ABSENT && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        int[] oldKeys = keys;
        int[] oldValues = values;
        // Nothing is changed until there is memory for both arrays.
        int[] newKeys = new int[oldKeys.length * 2];
        values = new int[oldKeys.length * 2];
        keys = newKeys;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] != ABSENT) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }
}
