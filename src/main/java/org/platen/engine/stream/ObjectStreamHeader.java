package org.platen.engine.stream;

import org.platen.engine.syntax.BeyondLimitException;
import org.platen.engine.syntax.Lexer;
import org.platen.engine.syntax.MalformedPdfException;
import org.platen.engine.syntax.PdfValue;
import org.platen.engine.syntax.ReadBudget;

/**
 * The numbers and positions at the beginning of an object stream (ISO 32000-2, 7.5.7). Immutable.
 */
public final class ObjectStreamHeader {

    private static final int MAX_INTEGER = Integer.MAX_VALUE / 2;
    // Writers put some hundreds of objects, or the whole structure tree of a form, into one.
    private static final int MAX_OBJECTS = 1 << 21;
    // Two numbers of ten digits and two blanks, with a margin for writers that use more.
    private static final int MAX_HEADER_BYTES_AN_OBJECT = 32;
    private static final int MAX_HEADER_BYTES = 1 << 16;

    private final int[] numbers;
    private final int[] offsets;

    private ObjectStreamHeader(int count) {
        numbers = new int[count];
        offsets = new int[count];
    }

    public static ObjectStreamHeader of(PdfValue dictionary, DecodedText text) {
        // An object takes two numbers in the header, each of at least two bytes.
        int count = dictionary.require("N").integer(text.length() / 4 + 1);
        int first = dictionary.require("First").integer(text.length());
        requireUsual(count, first);
        var header = new ObjectStreamHeader(count);
        header.read(text.header(first), first);
        return header;
    }

    private static void requireUsual(int count, int first) {
        if (count > MAX_OBJECTS) {
            throw new BeyondLimitException(
                    "an object stream has %d objects; %d are read".formatted(count, MAX_OBJECTS));
        }
        if (first > MAX_HEADER_BYTES + (long) MAX_HEADER_BYTES_AN_OBJECT * count) {
            throw new BeyondLimitException(
                    "an object stream has a header of %d bytes for %d objects"
                            .formatted(first, count));
        }
    }

    private void read(byte[] bytes, int end) {
        int p = 0;
        for (int i = 0; i < numbers.length; i++) {
            p = Lexer.skipWhiteSpace(bytes, p, end);
            numbers[i] = integer(bytes, p, end);
            p = Lexer.skipWhiteSpace(bytes, Lexer.skipRegular(bytes, p, end), end);
            offsets[i] = end + integer(bytes, p, end);
            p = Lexer.skipRegular(bytes, p, end);
        }
    }

    private static int integer(byte[] bytes, int at, int end) {
        long value = Lexer.integer(bytes, at, end);
        if (value < 0 || value > MAX_INTEGER) {
            throw new MalformedPdfException(
                    "the header of an object stream has the number " + value);
        }
        return (int) value;
    }

    public int count() {
        return numbers.length;
    }

    /** The number of the object at an index. */
    public int number(int index) {
        return numbers[index];
    }

    /** The position of the object at an index. */
    public int offset(int index) {
        return offsets[index];
    }

    /** The position of the next object. Objects are normally in the order of their offsets. */
    public int end(int index, int length) {
        int next = index + 1 < offsets.length ? offsets[index + 1] : length;
        return next > offsets[index] && next <= length ? next : length;
    }

    /**
     * The index of an object. It is expected at the given one and searched for elsewhere if it is
     * not there.
     */
    public int place(int number, int expected, ReadBudget work) {
        return expected < numbers.length && numbers[expected] == number
                ? expected
                : find(number, work);
    }

    private int find(int number, ReadBudget work) {
        work.spend((long) Integer.BYTES * numbers.length);
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] == number) {
                return i;
            }
        }
        throw new MalformedPdfException("object " + number + " is not in its object stream");
    }
}
