package org.platen.engine.share;

import java.util.Arrays;

/** A stack of numbers. */
final class IntStack {

    private int[] values = new int[32];
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    int size() {
        return size;
    }

    void push(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    int top() {
        return values[size - 1];
    }

    void pop() {
        size--;
    }

    int get(int index) {
        return values[index];
    }

    int[] from(int index) {
        return Arrays.copyOfRange(values, index, size);
    }

    void shrink(int newSize) {
        size = newSize;
    }
}
