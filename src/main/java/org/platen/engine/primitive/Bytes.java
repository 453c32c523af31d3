package org.platen.engine.primitive;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing array of bytes. */
public final class Bytes {

    private static final int MAX_DIGITS = 19;

    private byte[] array;
    private int length;

    public Bytes(int capacity) {
        array = new byte[capacity];
    }

    /** The array that holds the bytes, followed by unused ones. Replaced when it grows. */
    public byte[] array() {
        return array;
    }

    public int length() {
        return length;
    }

    /** The bytes as characters of ISO 8859-1. */
    public String text() {
        return new String(array, 0, length, StandardCharsets.ISO_8859_1);
    }

    /** A copy of the bytes. */
    public byte[] toArray() {
        return Arrays.copyOf(array, length);
    }

    public void clear() {
        length = 0;
    }

    /** The memory that the array takes, in bytes. */
    public int memory() {
        return array.length;
    }

    /** Empties the array, and frees its memory if it is more than the given number of bytes. */
    public void clear(int mostKept) {
        length = 0;
        if (array.length > mostKept) {
            array = new byte[mostKept / 2];
        }
    }

    // Short enough for compilers to inline.
    private void makeRoomFor(int count) {
        if (count > array.length - length) {
            grow(count);
        }
    }

    private void grow(int count) {
        int needed = Math.addExact(length, count);
        array = Arrays.copyOf(array, Math.max(needed, needed + needed / 2));
    }

    public Bytes put(byte[] bytes, int from, int count) {
        makeRoomFor(count);
        System.arraycopy(bytes, from, array, length, count);
        length += count;
        return this;
    }

    public Bytes put(char ascii) {
        makeRoomFor(1);
        array[length++] = (byte) ascii;
        return this;
    }

    /** Appends characters of ISO 8859-1. */
    public Bytes put(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return put(bytes, 0, bytes.length);
    }

    /** Appends a number in decimal digits. */
    public Bytes putNumber(long number) {
        makeRoomFor(MAX_DIGITS);
        int end = length + digits(number);
        length = end;
        long rest = number;
        do {
            array[--end] = (byte) ('0' + rest % 10);
            rest /= 10;
        } while (rest > 0);
        return this;
    }

    private static int digits(long number) {
        int digits = 1;
        for (long rest = number; rest >= 10; rest /= 10) {
            digits++;
        }
        return digits;
    }

    /** Appends an indirect reference (ISO 32000-2, 7.3.10). */
    public Bytes putReference(int objectNumber) {
        return putNumber(objectNumber).put(' ').put('0').put(' ').put('R');
    }

    /** Appends eight bytes. */
    public Bytes putLong(long value) {
        makeRoomFor(Long.BYTES);
        for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            array[length++] = (byte) (value >>> shift);
        }
        return this;
    }
}
