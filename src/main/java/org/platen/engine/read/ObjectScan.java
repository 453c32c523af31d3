package org.platen.engine.read;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import org.platen.engine.Limits;
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
    private final FoundObjects found;
    private final SkippedData skipped;
    private long header = NONE;
    private boolean isCutOff = true;
    // Whether the position is outside of objects, where a per cent sign begins a comment. Elsewhere
    // it may belong to a malformed string.
    private boolean isOutside = true;
    // Bytes read for values that do not end as they should, limited to the length of the file.
    private long failed;
    private final List<Trailer> trailers = new ArrayList<>();
    private final List<Long> objectStreams = new ArrayList<>();

    /**
     * @param checkpoint is run at short intervals
     */
    ObjectScan(DocumentBytes source, ObjectReader objects, Limits limits, Runnable checkpoint) {
        this.source = source;
        this.objects = objects;
        this.checkpoint = checkpoint;
        this.limits = limits;
        found = new FoundObjects(limits);
        skipped = new SkippedData(source, objects);
    }

    /** A trailer dictionary, or the dictionary of a cross-reference stream. */
    record Trailer(long offset, PdfValue dictionary) {}

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
        return found.isEmpty();
    }

    /** Returns whether the file ends within or after an object instead of with a trailer. */
    boolean isCutOff() {
        return isCutOff;
    }

    /** An object number that is too high for the length of the file, or 0. */
    int implausible() {
        return found.implausible();
    }

    /** Adds an entry for each object that is not in an object stream. */
    void addTo(CrossReference entries) {
        found.addTo(entries);
    }

    /** Scans a window, and returns the offset at which to continue. */
    private long scan(DocumentBytes.Window window, long offset, int first) {
        byte[] bytes = window.bytes();
        int start = window.start();
        int end = window.last() ? window.end() : window.end() - LOOK_AHEAD;
        for (int p = start + first; p < end; p++) {
            byte c = bytes[p];
            if (c == 'o' && Lexer.startsWith(bytes, p, window.end(), "obj")) {
                p = behindHeader(window, p, offset, end) - 1;
            } else if (c == 'e' && Lexer.startsWith(bytes, p, window.end(), "endobj")) {
                isOutside = true;
                p += "endobj".length() - 1;
            } else if (c == '%' && isOutside) {
                p = behindComment(bytes, p, end) - 1;
            } else if (c == 's' && isStream(window, p)) {
                return skipStream(offset + p - start);
            } else if (c == 's' || c == 't') {
                findTrailer(bytes, p, window.end(), offset - start);
            }
        }
        return offset + end - start;
    }

    /** The position after an object header and its value, or after the keyword alone. */
    private int behindHeader(DocumentBytes.Window window, int keyword, long offset, int end) {
        return addHeader(window, keyword, offset)
                ? behindValue(window, keyword + "obj".length(), end)
                : keyword + 1;
    }

    private void findTrailer(byte[] bytes, int p, int end, long offsetOfFirst) {
        if (Lexer.startsWith(bytes, p, end, "startxref")) {
            isCutOff = false;
        } else if (Lexer.startsWith(bytes, p, end, "trailer")) {
            addTrailer(offsetOfFirst + p + "trailer".length());
        }
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
            if (next < end && endsObjectAt(window, next)) {
                return next;
            }
            failed += to - at;
        } catch (MalformedPdfException e) {
            failed += window.end() - at;
        }
        return at;
    }

    private static boolean endsObjectAt(DocumentBytes.Window window, int at) {
        return Lexer.startsWith(window.bytes(), at, window.end(), "endobj")
                || Lexer.startsWith(window.bytes(), at, window.end(), "stream");
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
            found.add((int) value, header);
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
            return skipped.endOfData(keyword + "stream".length());
        }
        if (!object.isStream()) {
            return keyword + "stream".length();
        }
        addByType(object, began);
        return skipped.end(object);
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

    /**
     * Drops objects within stream data. Where the length of a stream was unknown, its data were
     * assumed to end at the first keyword that looks like their end. If the data turn out to be
     * longer, anything found in them is no object.
     */
    private void dropWhatIsInStreams() {
        var ends = skipped.wrongEnds(this::entries);
        found.removeIf(offset -> isIn(ends, offset));
        trailers.removeIf(each -> isIn(ends, each.offset()));
        objectStreams.removeIf(offset -> isIn(ends, offset));
    }

    private CrossReference entries() {
        var entries = new CrossReference(limits, source.length());
        addTo(entries);
        return entries;
    }

    private static boolean isIn(NavigableMap<Long, Long> ends, long offset) {
        var range = ends.floorEntry(offset);
        return range != null && offset < range.getValue();
    }
}
