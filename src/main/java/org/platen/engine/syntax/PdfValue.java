package org.platen.engine.syntax;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A value of ISO 32000-2, 7.3, as a range of bytes.
 *
 * @param bytes shared, never modified
 * @param start its first token
 * @param end limit for reading it; may be beyond the value
 */
@SuppressWarnings("ArrayRecordComponent") // not to be copied
public record PdfValue(byte[] bytes, int start, int end) {

    /** The result of {@link #reference} for a value that is not a reference. */
    public static final int NO_REFERENCE = 0;

    /** Number of digits of an integer that a double represents exactly. */
    private static final int MAX_SHORT = 15;

    private static final PdfValue NULL = PdfValue.of("null");

    public static PdfValue of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return new PdfValue(bytes, 0, bytes.length);
    }

    /** The null object, which is equivalent to an absent object (7.3.9). */
    public static PdfValue nullValue() {
        return NULL;
    }

    /** The length in bytes, up to its end or further. */
    public int length() {
        return end - start;
    }

    public boolean isDictionary() {
        return Lexer.startsWith(bytes, start, end, "<<");
    }

    public boolean isArray() {
        return start < end && bytes[start] == '[';
    }

    public boolean isNull() {
        return isKeyword("null");
    }

    /** Returns whether it is the boolean value {@code true}. */
    public boolean isTrue() {
        return isKeyword("true");
    }

    public boolean isFalse() {
        return isKeyword("false");
    }

    private boolean isKeyword(String keyword) {
        int behind = start + keyword.length();
        return Lexer.startsWith(bytes, start, end, keyword)
                && (behind >= end || !Lexer.isRegular(bytes[behind]));
    }

    /** Returns whether it is a name. */
    public boolean isName() {
        return start < end && bytes[start] == '/';
    }

    /** Returns whether it is the given name, without its slash. */
    public boolean isName(String name) {
        return start < end
                && bytes[start] == '/'
                && Lexer.isName(bytes, start + 1, Lexer.skipRegular(bytes, start + 1, end), name);
    }

    /** The name without its slash. */
    public String name() {
        if (!isName()) {
            throw new MalformedPdfException("a name is missing");
        }
        int to = Lexer.skipRegular(bytes, start + 1, end);
        return new String(bytes, start + 1, to - start - 1, StandardCharsets.ISO_8859_1);
    }

    /** Returns whether it begins like an integer and is not a reference. */
    public boolean isInteger() {
        return start < end
                && (Lexer.isDigit(bytes[start]) || bytes[start] == '-' || bytes[start] == '+')
                && reference() == NO_REFERENCE;
    }

    public long integer() {
        return Lexer.integer(bytes, start, end);
    }

    /** A non-negative integer up to a bound. */
    public int integer(int most) {
        long value = integer();
        if (value < 0 || value > most) {
            throw new MalformedPdfException("a number is " + value + ", not 0 to " + most);
        }
        return (int) value;
    }

    /** The number or keyword as it is written. */
    public String token() {
        int to = Lexer.skipRegular(bytes, start, end);
        return new String(bytes, start, to - start, StandardCharsets.ISO_8859_1);
    }

    public boolean isString() {
        return start < end && (bytes[start] == '(' || (bytes[start] == '<' && !isDictionary()));
    }

    /** The decoded bytes of a string (7.3.4). */
    public byte[] string() {
        if (!isString()) {
            throw new MalformedPdfException("a string is missing");
        }
        return StringDecoder.bytes(this);
    }

    /** The object number if it is an indirect reference, else {@link #NO_REFERENCE}. */
    public int reference() {
        boolean reference =
                start < end
                        && Lexer.isDigit(bytes[start])
                        && Lexer.skipReference(bytes, start, end) > 0;
        return reference ? Lexer.objectNumber(bytes, start, end) : NO_REFERENCE;
    }

    /** The value of a key; null unless this is a dictionary with the key. */
    public @Nullable PdfValue get(String key) {
        if (!isDictionary()) {
            return null;
        }
        int p = nextKey(start + 2);
        while (p < end) {
            int from = p + 1;
            int to = Lexer.skipRegular(bytes, from, end);
            int value = Lexer.skipWhiteSpace(bytes, to, end);
            if (Lexer.isName(bytes, from, to, key)) {
                return valueOfKey(value);
            }
            p = behindValue(value);
        }
        return null;
    }

    /**
     * Tests several keys in a single pass: a bit for each of the given keys that {@link #get} would
     * find.
     */
    public int keysAmong(List<String> keys) {
        int all = (1 << keys.size()) - 1;
        int found = 0;
        int p = isDictionary() ? nextKey(start + 2) : end;
        while (p < end && found != all) {
            int to = Lexer.skipRegular(bytes, p + 1, end);
            for (int i = 0; i < keys.size(); i++) {
                found |= Lexer.isName(bytes, p + 1, to, keys.get(i)) ? 1 << i : 0;
            }
            p = found == all ? end : behindValue(Lexer.skipWhiteSpace(bytes, to, end));
        }
        return found;
    }

    /**
     * Returns whether a key occurs more than once. Readers differ on which of its values they use.
     */
    public boolean hasTwice(String key) {
        int met = 0;
        int p = isDictionary() ? nextKey(start + 2) : end;
        while (p < end && met < 2) {
            int to = Lexer.skipRegular(bytes, p + 1, end);
            met += Lexer.isName(bytes, p + 1, to, key) ? 1 : 0;
            p = behindValue(Lexer.skipWhiteSpace(bytes, to, end));
        }
        return met > 1;
    }

    /** The position of the next key, or the end. Values without a key are skipped. */
    private int nextKey(int at) {
        int p = Lexer.skipWhiteSpace(bytes, at, end);
        while (p < end && bytes[p] != '/') {
            if (Lexer.startsWith(bytes, p, end, ">>")) {
                return end;
            }
            p = Lexer.skipWhiteSpace(bytes, Lexer.skipValue(bytes, p, end), end);
        }
        if (p >= end) {
            throw new MalformedPdfException("a dictionary does not end");
        }
        return p;
    }

    private PdfValue valueOfKey(int at) {
        return Lexer.startsWith(bytes, at, end, ">>") ? NULL : new PdfValue(bytes, at, end);
    }

    private int behindValue(int at) {
        return Lexer.startsWith(bytes, at, end, ">>")
                ? end
                : nextKey(Lexer.skipValue(bytes, at, end));
    }

    /** The entries, in their order, with the keys as they are written. Requires a dictionary. */
    public Map<String, PdfValue> entries() {
        if (!isDictionary()) {
            throw new MalformedPdfException("a dictionary is missing");
        }
        var entries = new LinkedHashMap<String, PdfValue>();
        int p = nextKey(start + 2);
        while (p < end) {
            var key = new PdfValue(bytes, p, end).name();
            int value = Lexer.skipWhiteSpace(bytes, p + 1 + key.length(), end);
            entries.putIfAbsent(key, valueOfKey(value));
            p = behindValue(value);
        }
        return entries;
    }

    /** The keys as they are written, without their slashes; empty if this is no dictionary. */
    public List<String> keys() {
        return isDictionary() ? List.copyOf(entries().keySet()) : List.of();
    }

    /** The number of keys. A key that occurs several times counts as often. */
    public int countKeys() {
        int count = 0;
        int p = isDictionary() ? nextKey(start + 2) : end;
        while (p < end) {
            int to = Lexer.skipRegular(bytes, p + 1, end);
            p = behindValue(Lexer.skipWhiteSpace(bytes, to, end));
            count++;
        }
        return count;
    }

    /** The number as readers interpret it, or NaN. */
    public double number() {
        int to = Lexer.skipRegular(bytes, start, end);
        if (to == start) {
            return Double.NaN;
        }
        if (to - start <= MAX_SHORT && Lexer.skipDigits(bytes, start, to) == to) {
            return Lexer.integer(bytes, start, to);
        }
        boolean isProper = Lexer.skipNumber(bytes, start, to) == to;
        String number = isProper ? token() : OddNumber.proper(bytes, start, to);
        return number == null ? Double.NaN : Double.parseDouble(number);
    }

    /** The value of a required key. */
    public PdfValue require(String key) {
        PdfValue value = get(key);
        if (value == null) {
            throw new MalformedPdfException("/" + key + " is missing");
        }
        return value;
    }

    /** The elements. Requires an array. */
    public List<PdfValue> elements() {
        var elements = new ArrayList<PdfValue>();
        forEachElement(elements::add);
        return elements;
    }

    /** Passes the elements of a long array to a consumer, without keeping all of them in memory. */
    public void forEachElement(Consumer<PdfValue> consumer) {
        if (!isArray()) {
            throw new MalformedPdfException("an array is missing");
        }
        int p = Lexer.skipWhiteSpace(bytes, start + 1, end);
        while (p >= end || bytes[p] != ']') {
            consumer.accept(new PdfValue(bytes, p, end));
            p = Lexer.skipWhiteSpace(bytes, Lexer.skipValue(bytes, p, end), end);
        }
    }

    /**
     * The same dictionary with its entries reversed. If it has a key twice, the last one is found.
     */
    public PdfValue backwards() {
        var entries = new ArrayDeque<byte[]>();
        int length = 0;
        for (int p = nextKey(start + 2); p < end; ) {
            int value = Lexer.skipWhiteSpace(bytes, Lexer.skipRegular(bytes, p + 1, end), end);
            boolean isBare = Lexer.startsWith(bytes, value, end, ">>");
            int to = isBare ? value : Lexer.skipValue(bytes, value, end);
            entries.addFirst(Arrays.copyOfRange(bytes, p, to));
            length += to - p;
            p = behindValue(value);
        }
        var all = ByteBuffer.allocate(length + 4).put((byte) '<').put((byte) '<');
        entries.forEach(all::put);
        byte[] reversed = all.put((byte) '>').put((byte) '>').array();
        return new PdfValue(reversed, 0, reversed.length);
    }

    /**
     * A copy of the value in its own array, which does not keep the surrounding bytes in memory.
     */
    public PdfValue detached() {
        int to = Lexer.skipValue(bytes, start, end);
        return new PdfValue(Arrays.copyOfRange(bytes, start, to), 0, to - start);
    }

    /**
     * Returns whether it is at the same position of the same bytes, or refers to the same object.
     */
    public boolean isSameAs(PdfValue other) {
        int reference = reference();
        return reference == NO_REFERENCE
                ? bytes == other.bytes && start == other.start
                : reference == other.reference();
    }

    /** The same value with its exact end. */
    public PdfValue trimmed() {
        return new PdfValue(bytes, start, Lexer.skipValue(bytes, start, end));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return new String(bytes, start, Math.min(end - start, 80), StandardCharsets.ISO_8859_1);
    }
}
