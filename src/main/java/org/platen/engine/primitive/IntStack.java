package org.platen.engine.primitive;

import java.util.Arrays;

/** A stack of numbers. */
public final class IntStack {

    private int[] values = new int[32];
    private int size;

    public boolean isEmpty() {
        return size == 0;
    }

    public int size() {
        return size;
    }

    public void push(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    public int top() {
        return values[size - 1];
    }

    public void pop() {
        size--;
    }

    public int get(int index) {
        return values[index];
    }

    public int[] from(int index) {
        return Arrays.copyOfRange(values, index, size);
    }

    public void shrink(int newSize) {
        size = newSize;
    }
}
