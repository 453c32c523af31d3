package org.platen.engine.read;

import java.util.Arrays;
import java.util.function.LongPredicate;
import org.platen.engine.Limits;
import org.platen.engine.syntax.BeyondLimitException;

/**
 * The objects that a search of a file has found, by number and offset, in the order of the file.
 */
final class FoundObjects {

    private final Limits limits;
    private long[] offsets = new long[64];
    private int[] numbers = new int[64];
    private int count;
    private int implausible;

    FoundObjects(Limits limits) {
        this.limits = limits;
    }

    void add(int number, long offset) {
        if (count == limits.objects()) {
            throw BeyondLimitException.ofMemory("it has more than " + count + " objects");
        }
        if (count == numbers.length) {
            numbers = Arrays.copyOf(numbers, count * 2);
            offsets = Arrays.copyOf(offsets, count * 2);
        }
        numbers[count] = number;
        offsets[count++] = offset;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** An object number that was too high for the file when entries were added, or 0. */
    int implausible() {
        return implausible;
    }

    /**
     * Adds an entry for each object, the last one of a number first, so that it takes precedence.
     */
    void addTo(CrossReference entries) {
        for (int i = count - 1; i >= 0; i--) {
            if (entries.isPlausible(numbers[i])) {
                entries.addInFile(numbers[i], offsets[i]);
            } else {
                implausible = numbers[i];
            }
        }
    }

    /** Removes the objects at certain offsets. */
    void removeIf(LongPredicate isDropped) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (!isDropped.test(offsets[i])) {
                numbers[kept] = numbers[i];
                offsets[kept++] = offsets[i];
            }
        }
        count = kept;
    }
}
