package org.platen.engine.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.platen.engine.Limits;
import org.platen.engine.syntax.BeyondLimitException;
import org.platen.engine.syntax.BeyondRepairException;
import org.platen.engine.syntax.DocumentBytes;
import org.platen.engine.syntax.Lexer;
import org.platen.engine.syntax.MalformedPdfException;
import org.platen.engine.syntax.PdfValue;

/**
 * Finds the objects and trailers of a file by reading it from its first byte to its last, for files
 * whose cross-reference is damaged. Stream data are skipped, because they may look like objects.
 *
 * <p>Of several objects with the same number the last one is used: updates are appended to a file
 * (ISO 32000-2, 7.5.6).
 */
final class ObjectScan {

    private static final int WINDOW = 1 << 16;
    // Bytes that must be in the window: two numbers before the keyword obj, and the bytes after a
    // keyword.
    private static final int LOOK_BEHIND = 64;
    private static final int LOOK_AHEAD = 64;
    private static final long NONE = -1;
    private static final List<String> MARKS = List.of("%PDF-", "%%EOF");

    private final DocumentBytes source;
    private final ObjectReader objects;
    private final Limits limits;
    private final Runnable checkpoint;
    private long[] offsets = new long[64];
    private int[] numbers = new int[64];
    private int count;
    private long header = NONE;
    private boolean isCutOff = true;
    private int implausible;
    // Whether the position is outside of objects, where a per cent sign begins a comment. Elsewhere
    // it may belong to a malformed string.
    private boolean isOutside = true;
    // Bytes read for values that do not end as they should, limited to the length of the file.
    private long failed;
    private final List<Trailer> trailers = new ArrayList<>();
    private final List<OpenEnd> openEnds = new ArrayList<>();
    private final List<Long> objectStreams = new ArrayList<>();

    /**
     * @param checkpoint is run at short intervals
     */
    ObjectScan(DocumentBytes source, ObjectReader objects, Limits limits, Runnable checkpoint) {
        this.source = source;
        this.objects = objects;
        this.checkpoint = checkpoint;
        this.limits = limits;
    }

    /** A trailer dictionary, or the dictionary of a cross-reference stream. */
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

    /** The trailers, in the order of the file. */
    List<Trailer> trailers() {
        return trailers;
    }

    /** The offsets of the object streams, in the order of the file. */
    List<Long> objectStreams() {
        return objectStreams;
    }

    boolean hasFoundNothing() {
        return count == 0;
    }

    /** Returns whether the file ends within or after an object instead of with a trailer. */
    boolean isCutOff() {
        return isCutOff;
    }

    /** An object number that is too high for the length of the file, or 0. */
    int implausible() {
        return implausible;
    }

    /** Adds an entry for each object that is not in an object stream. */
    void addTo(CrossReference entries) {
        for (int i = count - 1; i >= 0; i--) {
            if (entries.isPlausible(numbers[i])) {
                entries.addInFile(numbers[i], offsets[i]);
            } else {
                implausible = numbers[i];
            }
        }
    }

    /** Scans a window, and returns the offset at which to continue. */
    private long scan(DocumentBytes.Window window, long offset, int first) {
        byte[] bytes = window.bytes();
        int start = window.start();
        int end = window.last() ? window.end() : window.end() - LOOK_AHEAD;
        for (int p = start + first; p < end; p++) {
            byte c = bytes[p];
            if (c == 'o' && Lexer.startsWith(bytes, p, window.end(), "obj")) {
                if (addHeader(window, p, offset)) {
                    p = behindValue(window, p + "obj".length(), end) - 1;
                }
            } else if (c == 'e' && Lexer.startsWith(bytes, p, window.end(), "endobj")) {
                isOutside = true;
                p += "endobj".length() - 1;
            } else if (c == '%' && isOutside) {
                p = behindComment(bytes, p, end) - 1;
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

    /**
     * The end of the line, or the position at which readers continue in a line that some writers do
     * not end: after the header of the file, and after the end-of-file mark.
     */
    private static int behindComment(byte[] bytes, int at, int end) {
        for (int i = 0; i < MARKS.size(); i++) {
            if (Lexer.startsWith(bytes, at, end, MARKS.get(i))) {
                return Math.min(end, at + MARKS.get(i).length());
            }
        }
        int p = at + 1;
        while (p < end && bytes[p] != '\n' && bytes[p] != '\r') {
            p++;
        }
        return p;
    }

    /**
     * The position after the value of an object, if it ends properly: then objects in its strings
     * and comments are ignored. Otherwise its start.
     */
    private int behindValue(DocumentBytes.Window window, int at, int end) {
        isOutside = false;
        if (failed > source.length()) {
            return at;
        }
        try {
            int to = Lexer.skipValue(window.bytes(), at, window.end());
            int next = Lexer.skipWhiteSpace(window.bytes(), to, window.end());
            boolean ends =
                    Lexer.startsWith(window.bytes(), next, window.end(), "endobj")
                            || Lexer.startsWith(window.bytes(), next, window.end(), "stream");
            if (ends && next < end) {
                return next;
            }
            failed += to - at;
        } catch (MalformedPdfException e) {
            failed += window.end() - at;
        }
        return at;
    }

    /**
     * Searches backwards from the keyword {@code obj} for the two numbers that make it a header.
     */
    private boolean addHeader(DocumentBytes.Window window, int keyword, long offset) {
        byte[] bytes = window.bytes();
        int p = blanksBefore(bytes, keyword, window.start());
        int generation = digitsBefore(bytes, p, window.start());
        int q = blanksBefore(bytes, generation, window.start());
        int number = digitsBefore(bytes, q, window.start());
        if (generation == p || q == generation || number == q) {
            return false;
        }
        long value = Lexer.integer(bytes, number, q);
        header = offset + number - window.start();
        isCutOff = true;
        if (value > 0 && value < Integer.MAX_VALUE) {
            add((int) value, header);
        }
        return true;
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

    private boolean isStream(DocumentBytes.Window window, int p) {
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
            // Another trailer, or the catalogue itself, has to be used.
        }
    }

    /** Skips the stream that began last, and returns the offset of the end of its data. */
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
     * Drops objects within stream data. Where the length of a stream was unknown, its data were
     * assumed to end at the first keyword that looks like their end. If the data turn out to be
     * longer, anything found in them is no object.
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

    /** The length if it leads to the end of the stream, else 0. */
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
