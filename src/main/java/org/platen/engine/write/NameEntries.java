package org.platen.engine.write;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.platen.engine.primitive.Bytes;

/** Names with their values, which can be sorted. Takes little more memory than their bytes. */
final class NameEntries {

    // Name and value of each entry, in sequence, with the start of each entry and the length of its
    // name.
    private final Bytes data = new Bytes(1 << 8);
    private int[] starts = new int[16];
    private int[] lengths = new int[16];
    private int count;

    void add(String name, Bytes value) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            lengths = Arrays.copyOf(lengths, count * 2);
        }
        starts[count] = data.length();
        lengths[count++] = name.length();
        data.put(name).put(value.array(), 0, value.length());
    }

    int count() {
        return count;
    }

    /** The indexes of the entries in the order of their names. */
    int[] sorted() {
        return IntStream.range(0, count)
                .boxed()
                .sorted(this::compare)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private int compare(int one, int other) {
        byte[] all = data.array();
        int endOfOne = starts[one] + lengths[one];
        int endOfOther = starts[other] + lengths[other];
        return Arrays.compareUnsigned(all, starts[one], endOfOne, all, starts[other], endOfOther);
    }

    String name(int entry) {
        return new String(data.array(), starts[entry], lengths[entry], StandardCharsets.ISO_8859_1);
    }

    void putValue(int entry, Bytes target) {
        int from = starts[entry] + lengths[entry];
        int to = entry + 1 < count ? starts[entry + 1] : data.length();
        target.put(data.array(), from, to - from);
    }
}
