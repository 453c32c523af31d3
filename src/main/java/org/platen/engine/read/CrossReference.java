package org.platen.engine.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.engine.Limits;
import org.platen.engine.syntax.BeyondLimitException;
import org.platen.engine.syntax.MalformedPdfException;
import org.platen.engine.syntax.PdfValue;

/**
 * The cross-reference of a file: the location of each object (ISO 32000-2, 7.5.4 and 7.5.8). The
 * first entry that is added for an object takes precedence, as the newest section of a file is read
 * first. Takes eight bytes per object.
 */
final class CrossReference {

    /** The kind of an entry. */
    enum Kind {
        ABSENT(0),
        IN_FILE(1),
        IN_OBJECT_STREAM(2),
        FREE(3);

        private final long code;

        Kind(long code) {
            this.code = code;
        }
    }

    private static final Kind[] KINDS = Kind.values();
    private static final int KIND_SHIFT = 62;
    private static final int STREAM_SHIFT = 31;
    private static final long LOW_31 = (1L << STREAM_SHIFT) - 1;
    private static final long LOW_62 = (1L << KIND_SHIFT) - 1;

    // Object numbers need not be dense, but a small file with very large ones is meant to waste
    // memory.
    private static final int ALWAYS_ALLOWED = 1_000_000;

    private final int most;
    private final long plausible;
    private long[] entries = new long[64];
    private int size;
    private final List<IndirectObject> adopted = new ArrayList<>();

    CrossReference(Limits limits, long fileLength) {
        most = limits.objects();
        plausible = Math.max(ALWAYS_ALLOWED, fileLength);
    }

    /** One more than the highest object number. */
    int size() {
        return size;
    }

    /** Adds an object of the file. Returns false if it has a newer entry. */
    boolean addInFile(int number, long offset) {
        return add(number, Kind.IN_FILE, offset & LOW_62);
    }

    void addInObjectStream(int number, int stream, int index) {
        add(number, Kind.IN_OBJECT_STREAM, (long) stream << STREAM_SHIFT | index);
    }

    void addFree(int number) {
        add(number, Kind.FREE, 0);
    }

    /**
     * Adds an object of an object stream, which takes precedence over all older ones of its number.
     */
    void replaceByOneInObjectStream(int number, int stream, int index) {
        if (number < size) {
            entries[number] = 0;
        }
        addInObjectStream(number, stream, index);
    }

    private boolean add(int number, Kind kind, long place) {
        if (number >= entries.length || number < 0) {
            makeRoomFor(number);
        }
        size = Math.max(size, number + 1);
        if (entries[number] != 0) {
            return false;
        }
        entries[number] = kind.code << KIND_SHIFT | place;
        return true;
    }

    /** Returns whether a file of this length can have an object of this number. */
    boolean isPlausible(long number) {
        return number > 0 && number <= plausible;
    }

    private void makeRoomFor(int number) {
        if (number < 0 || number > plausible) {
            throw new MalformedPdfException("it has an object with the number " + number);
        }
        if (number >= most) {
            throw BeyondLimitException.ofMemory("it has more than " + most + " objects");
        }
        int wanted = (int) Math.min(most, entries.length * 2L);
        entries = Arrays.copyOf(entries, Math.max(number + 1, wanted));
    }

    /**
     * Assigns a number to a direct object while the document is being opened. The number is {@link
     * Kind#ABSENT} in the file.
     */
    int adopt(PdfValue value) {
        int number = size;
        addFree(number);
        entries[number] = 0;
        adopted.add(new IndirectObject(number, 0, value));
        return number;
    }

    /** The object that has this number from {@link #adopt}, or null. */
    @Nullable IndirectObject adopted(int number) {
        int index = number - size + adopted.size();
        return index < 0 || index >= adopted.size() ? null : adopted.get(index);
    }

    Kind kind(int number) {
        return number <= 0 || number >= size
                ? Kind.ABSENT
                : KINDS[(int) (entries[number] >>> KIND_SHIFT)];
    }

    /** Offset of an object {@link Kind#IN_FILE}. */
    long offset(int number) {
        return entries[number] & LOW_62;
    }

    /** Number of the object stream that holds an object {@link Kind#IN_OBJECT_STREAM}. */
    int stream(int number) {
        return (int) ((entries[number] & LOW_62) >>> STREAM_SHIFT);
    }

    /** Index within that stream. */
    int index(int number) {
        return (int) (entries[number] & LOW_31);
    }
}
