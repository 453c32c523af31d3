package org.platen.engine.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Finds the objects and trailers of a file by reading it from its first byte to its last, for files
 * whose cross-reference is damaged. Stream data are passed over, as they may look like objects.
 *
 * <p>The last object of a number counts: updates are appended to a file (ISO 32000-2, 7.5.6).
 */
final class ObjectScan {

    private static final int WINDOW = 1 << 16;
    // What must be in sight before the keyword obj: two numbers; and behind a keyword.
    private static final int LOOK_BEHIND = 64;
    private static final int LOOK_AHEAD = 64;
    private static final long NONE = -1;

    private final Source source;
    private final ObjectReader objects;
    private final Limits limits;
    private final Runnable checkpoint;
    private long[] offsets = new long[64];
    private int[] numbers = new int[64];
    private int count;
    private long header = NONE;
    private boolean isCutOff = true;
    private final List<Trailer> trailers = new ArrayList<>();
    private final List<OpenEnd> openEnds = new ArrayList<>();
    private final List<Long> objectStreams = new ArrayList<>();

    /**
     * @param checkpoint is run now and then
     */
    ObjectScan(Source source, ObjectReader objects, Limits limits, Runnable checkpoint) {
        this.source = source;
        this.objects = objects;
        this.checkpoint = checkpoint;
        this.limits = limits;
    }

    /** A trailer dictionary, or that of a cross-reference stream. */
    record Trailer(long offset, PdfValue dictionary) {}

    /** A stream whose length is an object that may not have been found yet. */
    private record OpenEnd(long dataAt, int length, long assumed) {}

    void run() {
        long at = 0;
        long from = 0;
        var window = source.window(0, WINDOW);
        while (at < source.length()) {
            checkpoint.run();
            if (!window.last() && at - from + 2 * LOOK_AHEAD > window.length()) {
                from = Math.max(0, at - LOOK_BEHIND);
                window = source.window(from, WINDOW);
            }
            at = scan(window, from, (int) (at - from));
        }
        dropWhatIsInStreams();
    }

    /** The trailers in the order of the file. */
    List<Trailer> trailers() {
        return trailers;
    }

    /** The offsets of the object streams in the order of the file. */
    List<Long> objectStreams() {
        return objectStreams;
    }

    boolean hasFoundNothing() {
        return count == 0;
    }

    /** Whether the file ends within or behind an object, and not as a file does. */
    boolean isCutOff() {
        return isCutOff;
    }

    /** Adds an entry for each object that is not within an object stream. */
    void addTo(CrossReference entries) {
        for (int i = count - 1; i >= 0; i--) {
            if (entries.isPlausible(numbers[i])) {
                entries.addInFile(numbers[i], offsets[i]);
            }
        }
    }

    /** Goes through a window, and says where to go on. */
    private long scan(Source.Window window, long offset, int first) {
        byte[] bytes = window.bytes();
        int start = window.start();
        int end = window.last() ? window.end() : window.end() - LOOK_AHEAD;
        for (int p = start + first; p < end; p++) {
            byte c = bytes[p];
            if (c == 'o' && Lexer.startsWith(bytes, p, window.end(), "obj")) {
                addHeader(window, p, offset);
            } else if (c == 's' && Lexer.startsWith(bytes, p, window.end(), "startxref")) {
                isCutOff = false;
            } else if (c == 's' && isStream(window, p)) {
                return skipStream(offset + p - start);
            } else if (c == 't' && Lexer.startsWith(bytes, p, window.end(), "trailer")) {
                addTrailer(offset + p - start + "trailer".length());
            }
        }
        return offset + end - start;
    }

    /** Looks back from the keyword {@code obj} for the two numbers that make it a header. */
    private void addHeader(Source.Window window, int keyword, long offset) {
        byte[] bytes = window.bytes();
        int p = blanksBefore(bytes, keyword, window.start());
        int generation = digitsBefore(bytes, p, window.start());
        int q = blanksBefore(bytes, generation, window.start());
        int number = digitsBefore(bytes, q, window.start());
        if (generation == p || q == generation || number == q) {
            return;
        }
        long value = Lexer.integer(bytes, number, q);
        header = offset + number - window.start();
        isCutOff = true;
        if (value > 0 && value < Integer.MAX_VALUE) {
            add((int) value, header);
        }
    }

    private static int blanksBefore(byte[] bytes, int at, int start) {
        int p = at;
        while (p > start && Lexer.isWhiteSpace(bytes[p - 1])) {
            p--;
        }
        return p;
    }

    private static int digitsBefore(byte[] bytes, int at, int start) {
        int p = at;
        while (p > start && at - p < LOOK_BEHIND / 4 && Lexer.isDigit(bytes[p - 1])) {
            p--;
        }
        return p;
    }

    private void add(int number, long offset) {
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

    private boolean isStream(Source.Window window, int p) {
        byte[] bytes = window.bytes();
        if (header == NONE || !Lexer.startsWith(bytes, p, window.end(), "stream")) {
            return false;
        }
        int before = blanksBefore(bytes, p, window.start());
        return before > window.start() && bytes[before - 1] == '>';
    }

    private void addTrailer(long offset) {
        try {
            var dictionary = objects.valueAt(offset);
            if (dictionary.isDictionary()) {
                trailers.add(new Trailer(offset, dictionary.detached()));
                isCutOff = false;
            }
        } catch (BeyondRepairException e) {
            throw e;
        } catch (MalformedPdfException e) {
            // Another one, or the catalogue itself, has to do.
        }
    }

    /** Passes over the stream that began last, and says where its data end. */
    private long skipStream(long keyword) {
        long began = header;
        header = NONE;
        IndirectObject object;
        try {
            object = objects.objectBetween(began, keyword + LOOK_AHEAD);
        } catch (MalformedPdfException e) {
            return endOfData(keyword + "stream".length());
        }
        if (!object.isStream()) {
            return keyword + "stream".length();
        }
        addByType(object, began);
        var length = object.value().get("Length");
        int reference = length == null ? PdfValue.NO_REFERENCE : length.reference();
        if (reference == PdfValue.NO_REFERENCE) {
            var data =
                    length != null && length.isInteger()
                            ? objects.data(object, length.integer())
                            : null;
            return data == null ? endOfData(object.dataAt()) : object.dataAt() + data.length();
        }
        long assumed = endOfData(object.dataAt());
        openEnds.add(new OpenEnd(object.dataAt(), reference, assumed));
        return assumed;
    }

    private void addByType(IndirectObject object, long offset) {
        var type = object.value().get("Type");
        if (type != null && type.isName("XRef")) {
            trailers.add(new Trailer(offset, object.value().detached()));
            isCutOff = false;
        } else if (type != null && type.isName("ObjStm")) {
            objectStreams.add(offset);
        }
    }

    private long endOfData(long dataAt) {
        long end = new StreamEnd(source).keyword(dataAt);
        return end < 0 ? source.length() : end;
    }

    /**
     * Where the length of a stream was not known, its data were taken to end at the first keyword
     * that looks like it. If they turn out to be longer, what was found in them is no object.
     */
    private void dropWhatIsInStreams() {
        if (openEnds.isEmpty()) {
            return;
        }
        var entries = new CrossReference(limits, source.length());
        addTo(entries);
        var ends = new TreeMap<Long, Long>();
        long end = 0;
        for (var open : openEnds) {
            long behind = open.dataAt() + length(open, entries);
            if (open.dataAt() >= end && behind > open.assumed()) {
                ends.put(open.assumed(), behind);
                end = behind;
            }
        }
        drop(ends);
        trailers.removeIf(each -> isIn(ends, each.offset()));
        objectStreams.removeIf(offset -> isIn(ends, offset));
    }

    private static boolean isIn(NavigableMap<Long, Long> ends, long offset) {
        var range = ends.floorEntry(offset);
        return range != null && offset < range.getValue();
    }

    /** The length if it leads to the stream's end, else 0. */
    private long length(OpenEnd open, CrossReference entries) {
        if (entries.kind(open.length()) != CrossReference.Kind.IN_FILE) {
            return 0;
        }
        try {
            var value = objects.objectAt(entries.offset(open.length())).value();
            var stream = IndirectObject.stream(PdfValue.nullValue(), open.dataAt());
            var data = value.isInteger() ? objects.data(stream, value.integer()) : null;
            return data == null ? 0 : data.length();
        } catch (MalformedPdfException e) {
            return 0;
        }
    }

    private void drop(NavigableMap<Long, Long> ends) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (!isIn(ends, offsets[i])) {
                numbers[kept] = numbers[i];
                offsets[kept++] = offsets[i];
            }
        }
        count = kept;
    }
}
