package org.platen.engine.read;

/**
 * An object stream, decoded: objects without streams one after the other (ISO 32000-2, 7.5.7).
 * Never changes, so several threads may use it.
 */
final class ObjectStream {

    private final byte[] bytes;
    private final int[] numbers;
    private final int[] offsets;

    ObjectStream(PdfValue dictionary, byte[] bytes) {
        this.bytes = bytes;
        // An object takes two numbers in the header, and each at least two bytes.
        int count = dictionary.require("N").integer(bytes.length / 4 + 1);
        int first = dictionary.require("First").integer(bytes.length);
        numbers = new int[count];
        offsets = new int[count];
        int p = 0;
        for (int i = 0; i < count; i++) {
            p = Lexer.skipWhiteSpace(bytes, p, first);
            numbers[i] = integer(p, first);
            p = Lexer.skipWhiteSpace(bytes, Lexer.skipRegular(bytes, p, first), first);
            offsets[i] = first + integer(p, first);
            p = Lexer.skipRegular(bytes, p, first);
        }
    }

    private int integer(int at, int end) {
        return new PdfValue(bytes, at, end).integer(Integer.MAX_VALUE / 2);
    }

    /** The memory it takes, roughly. */
    int weight() {
        return bytes.length + 8 * numbers.length;
    }

    /** The object of a number, looked for at an index first, where it should be. */
    IndirectObject get(int number, int index, Work work) {
        int place = index < numbers.length && numbers[index] == number ? index : find(number, work);
        int offset = offsets[place];
        if (offset < 0 || offset >= bytes.length) {
            throw new MalformedPdfException("object " + number + " is behind its object stream");
        }
        int start = Lexer.skipWhiteSpace(bytes, offset, bytes.length);
        var value = new PdfValue(bytes, start, bytes.length);
        return new IndirectObject(number, 0, value);
    }

    private int find(int number, Work work) {
        work.spend((long) Integer.BYTES * numbers.length);
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] == number) {
                return i;
            }
        }
        throw new MalformedPdfException("object " + number + " is not in its object stream");
    }
}
