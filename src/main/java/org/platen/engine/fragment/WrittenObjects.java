package org.platen.engine.fragment;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.platen.engine.hash.Hash;
import org.platen.engine.primitive.IntMap;

/**
 * Objects that earlier fragments of this document already contained. They are not read, hashed or
 * copied again.
 *
 * <p>Valid for one print file: the next print file needs them anew.
 */
public final class WrittenObjects {

    private static final int MAX_OBJECTS = 200_000;

    private final IntMap places = new IntMap();
    private long[] hashes = new long[32];
    private byte[] kinds = new byte[16];
    private int count;
    private final IntMap bound = new IntMap();
    private int printFile = -1;
    private long step = -1;
    private boolean part;

    /**
     * Removes objects that do not belong to this print file or to this step.
     *
     * @param newPart whether only some of the pages are wanted; forms are then copied without the
     *     resources that they do not need
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

    /** Removes everything, because a fragment that contained objects was discarded. */
    void forget() {
        printFile = -1;
        step = -1;
    }

    /**
     * Removes everything if it takes much memory. Objects that are copied again are recognised by
     * the writer.
     */
    void forgetIfLarge() {
        if (count > MAX_OBJECTS) {
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
     * Records a shared object.
     *
     * @param kind of the object's value, see {@link org.platen.engine.syntax.Kinds}
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

    /** The kind of value of an object that earlier fragments contained. */
    int kind(int objectNumber) {
        int place = places.get(objectNumber);
        return place == IntMap.ABSENT ? bound.get(objectNumber) : kinds[place - 1] & 0xff;
    }
}
