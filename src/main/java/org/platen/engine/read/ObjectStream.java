package org.platen.engine.read;

import java.util.List;
import org.platen.engine.stream.PackedBytes;
import org.platen.engine.syntax.BeyondLimitException;
import org.platen.engine.syntax.Lexer;
import org.platen.engine.syntax.MalformedPdfException;
import org.platen.engine.syntax.PdfValue;
import org.platen.engine.syntax.ReadBudget;

/**
 * A decoded object stream: a sequence of objects that are not streams (ISO 32000-2, 7.5.7).
 * Immutable, so several threads may use it.
 */
final class ObjectStream {

    private static final int FIRST_PART = 1 << 12;
    private static final int LARGER = 8;
    private static final int MAX_INTEGER = Integer.MAX_VALUE / 2;
    // Writers put some hundreds of objects, or the whole structure tree of a form, into one.
    private static final int MAX_OBJECTS = 1 << 21;
    // Two numbers of ten digits and two blanks, with a margin for writers that use more.
    private static final int MAX_HEADER_BYTES_AN_OBJECT = 32;
    private static final int MAX_HEADER_BYTES = 1 << 16;

    private final Text text;
    private final int[] numbers;
    private final int[] offsets;
    private final List<String> warnings;
    private final boolean cut;

    /** The decoded bytes, in one piece or packed. */
    private interface Text {

        int length();

        int weight();

        byte[] header(int length);

        /** The value from a position on. The returned bytes may end after the value. */
        PdfValue value(int from, int end);
    }

    @SuppressWarnings("ArrayRecordComponent") // not to be compared, and not to be copied
    private record Whole(byte[] bytes) implements Text {

        @Override
        public int length() {
            return bytes.length;
        }

        @Override
        public int weight() {
            return bytes.length;
        }

        @Override
        public byte[] header(int length) {
            return bytes;
        }

        @Override
        public PdfValue value(int from, int end) {
            return new PdfValue(
                    bytes, Lexer.skipWhiteSpace(bytes, from, bytes.length), bytes.length);
        }
    }

    private record Packed(PackedBytes bytes) implements Text {

        @Override
        public int length() {
            return bytes.length();
        }

        @Override
        public int weight() {
            return bytes.weight();
        }

        @Override
        public byte[] header(int length) {
            return bytes.part(0, length);
        }

        /** Further bytes may follow the last object, possibly many; they are not part of it. */
        @Override
        public PdfValue value(int from, int end) {
            int wanted = FIRST_PART;
            while (end - from > wanted) {
                var value = part(from, from + wanted);
                if (isWhole(value)) {
                    return value;
                }
                wanted *= LARGER;
            }
            return part(from, end);
        }

        private PdfValue part(int from, int end) {
            byte[] part = bytes.part(from, end);
            return new PdfValue(part, Lexer.skipWhiteSpace(part, 0, part.length), part.length);
        }

        private static boolean isWhole(PdfValue value) {
            try {
                return Lexer.skipValue(value.bytes(), value.start(), value.end()) < value.end();
            } catch (MalformedPdfException e) {
                return false;
            }
        }
    }

    /**
     * @param warnings about reading the stream, repeated whenever an object of it is read
     */
    ObjectStream(PdfValue dictionary, byte[] bytes, List<String> warnings) {
        this(dictionary, new Whole(bytes), warnings, false);
    }

    /**
     * @param cut whether its end is missing
     */
    ObjectStream(PdfValue dictionary, byte[] bytes, List<String> warnings, boolean cut) {
        this(dictionary, new Whole(bytes), warnings, cut);
    }

    /**
     * @param cut whether its end is missing
     */
    ObjectStream(PdfValue dictionary, PackedBytes bytes, List<String> warnings, boolean cut) {
        this(dictionary, new Packed(bytes), warnings, cut);
    }

    private ObjectStream(PdfValue dictionary, Text text, List<String> warnings, boolean cut) {
        this.text = text;
        this.warnings = warnings;
        this.cut = cut;
        // An object takes two numbers in the header, each of at least two bytes.
        int count = dictionary.require("N").integer(text.length() / 4 + 1);
        int first = dictionary.require("First").integer(text.length());
        requireUsual(count, first);
        numbers = new int[count];
        offsets = new int[count];
        readHeader(first);
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

    private void readHeader(int first) {
        byte[] bytes = text.header(first);
        int end = first;
        int p = 0;
        for (int i = 0; i < numbers.length; i++) {
            p = Lexer.skipWhiteSpace(bytes, p, end);
            numbers[i] = integer(bytes, p, end);
            p = Lexer.skipWhiteSpace(bytes, Lexer.skipRegular(bytes, p, end), end);
            offsets[i] = first + integer(bytes, p, end);
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

    int count() {
        return numbers.length;
    }

    /** The number of the object at an index. */
    int number(int index) {
        return numbers[index];
    }

    List<String> warnings() {
        return warnings;
    }

    /** The approximate memory that it takes. */
    int weight() {
        return text.weight() + 8 * numbers.length;
    }

    /**
     * The object of a number. It is expected at the index and searched for elsewhere if it is not
     * there.
     */
    IndirectObject get(int number, int index, ReadBudget work) {
        int place = index < numbers.length && numbers[index] == number ? index : find(number, work);
        int offset = offsets[place];
        if (offset < 0 || offset >= text.length()) {
            throw new MalformedPdfException(
                    "object "
                            + number
                            + (cut
                                    ? " is in the damaged end of its object stream"
                                    : " lies beyond the end of its object stream"));
        }
        int end = end(place);
        var value = text.value(offset, end);
        if (cut && end == text.length() && !isClosed(value)) {
            throw new MalformedPdfException(
                    "object " + number + " is in the damaged end of its object stream");
        }
        if (text instanceof Packed) {
            work.spend(value.bytes().length);
        }
        return new IndirectObject(number, 0, value);
    }

    /**
     * Returns whether a value has an explicit end. A number or a name without one may have lost
     * characters.
     */
    private static boolean isClosed(PdfValue value) {
        try {
            int to = Lexer.skipValue(value.bytes(), value.start(), value.end());
            return to < value.end() || !Lexer.isRegular(value.bytes()[to - 1]);
        } catch (MalformedPdfException e) {
            return false;
        }
    }

    /** The position of the next object. Objects are normally in the order of their offsets. */
    private int end(int place) {
        int next = place + 1 < offsets.length ? offsets[place + 1] : text.length();
        return next > offsets[place] && next <= text.length() ? next : text.length();
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
