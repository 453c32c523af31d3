package org.platen.engine.share;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What has been told of a document's objects already, in fragments that come before: so they need
 * no reading, no hashing and no second copy.
 *
 * <p>Holds for one print file: what is known there must be told anew for the next one.
 */
public final class Memo {

    private static final int MOST = 200_000;

    private final IntMap places = new IntMap();
    private long[] hashes = new long[32];
    private byte[] kinds = new byte[16];
    private int count;
    private final IntMap bound = new IntMap();
    private int printFile = -1;
    private long step = -1;
    private boolean part;

    /**
     * Forgets what does not hold for this print file, or not for this step.
     *
     * @param newPart whether a part of the pages is wanted: then forms are told without resources
     *     that they do not need
     */
    void enter(int newPrintFile, long newStep, boolean newPart) {
        if (newPrintFile != printFile || newPart != part) {
            places.clear();
            count = 0;
            printFile = newPrintFile;
            part = newPart;
        }
        if (newStep != step) {
            bound.clear();
            step = newStep;
        }
    }

    /** Forgets everything, since a fragment that told of it did not come to be used. */
    void forget() {
        printFile = -1;
        step = -1;
    }

    /** Forgets everything if it is much: what is told again is known to the writer. */
    void forgetIfLarge() {
        if (count > MOST) {
            forget();
        }
    }

    @Nullable Hash hash(int objectNumber) {
        int place = places.get(objectNumber);
        return place == IntMap.ABSENT
                ? null
                : new Hash(hashes[place * 2 - 2], hashes[place * 2 - 1]);
    }

    /**
     * @param kind of value that the object is, see {@link Kinds}
     */
    void putHash(int objectNumber, long first, long second, int kind) {
        if (count * 2 == hashes.length) {
            kinds = Arrays.copyOf(kinds, count * 2);
            hashes = Arrays.copyOf(hashes, count * 4);
        }
        kinds[count] = (byte) kind;
        hashes[count * 2] = first;
        hashes[count * 2 + 1] = second;
        places.put(objectNumber, ++count);
    }

    boolean isBound(int objectNumber) {
        return bound.get(objectNumber) != IntMap.ABSENT;
    }

    void putBound(int objectNumber, int kind) {
        bound.put(objectNumber, kind);
    }

    /** The kind of value that an object is which was told already. */
    int kind(int objectNumber) {
        int place = places.get(objectNumber);
        return place == IntMap.ABSENT ? bound.get(objectNumber) : kinds[place - 1] & 0xff;
    }
}
