package org.platen.engine.primitive;

/**
 * The objects of a print file by hash: a hash table in arrays of primitives, with twenty bytes per
 * slot. The hashes are random, so their bits are used as slot numbers.
 */
public final class SharingTable {

    private static final int MIN_CAPACITY = 1 << 10;

    /** Not an object number. */
    public static final int ABSENT = 0;

    private long[] first = new long[MIN_CAPACITY];
    private long[] second = new long[MIN_CAPACITY];
    private int[] numbers = new int[MIN_CAPACITY];
    private int size;

    /** The object with this hash, or {@link #ABSENT}. */
    public int get(long firstHash, long secondHash) {
        return numbers[place(firstHash, secondHash)];
    }

    public void put(long firstHash, long secondHash, int number) {
        if (size * 3L > numbers.length * 2L) {
            grow();
        }
        int place = place(firstHash, secondHash);
        first[place] = firstHash;
        second[place] = secondHash;
        numbers[place] = number;
        size++;
    }

    private int place(long firstHash, long secondHash) {
        int mask = numbers.length - 1;
        int place = (int) firstHash & mask;
        while (numbers[place] != ABSENT
                && (first[place] != firstHash || second[place] != secondHash)) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private void grow() {
        long[] oldFirst = first;
        long[] oldSecond = second;
        int[] oldNumbers = numbers;
        // Nothing is changed until there is memory for all arrays.
        long[] newFirst = new long[oldNumbers.length * 2];
        long[] newSecond = new long[oldNumbers.length * 2];
        numbers = new int[oldNumbers.length * 2];
        first = newFirst;
        second = newSecond;
        for (int i = 0; i < oldNumbers.length; i++) {
            if (oldNumbers[i] != ABSENT) {
                int place = place(oldFirst[i], oldSecond[i]);
                first[place] = oldFirst[i];
                second[place] = oldSecond[i];
                numbers[place] = oldNumbers[i];
            }
        }
    }
}
