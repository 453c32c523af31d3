package org.platen.engine.read;

import org.jspecify.annotations.Nullable;
import org.platen.engine.Limits;
import org.platen.engine.crypt.CipherMethod;
import org.platen.engine.stream.StreamData;
import org.platen.engine.syntax.BeyondLimitException;
import org.platen.engine.syntax.DocumentBytes;
import org.platen.engine.syntax.EndOfBytesException;
import org.platen.engine.syntax.Lexer;
import org.platen.engine.syntax.MalformedPdfException;
import org.platen.engine.syntax.PdfValue;
import org.platen.engine.syntax.StreamEnd;
import org.platen.engine.syntax.UnclosedValue;
import org.platen.engine.syntax.Warnings;

/**
 * Reads the value or the indirect object at an offset. Begins with a small window of the source and
 * widens it until the object fits.
 */
final class ObjectReader {

    private static final int FIRST_WINDOW = 1 << 12;
    private static final int WIDER = 8;
    // A window must include what follows a value: blanks and the keyword "stream" with its end of
    // line.
    private static final int LOOK_AHEAD = 64;
    // An end of line should separate the data from the keyword "endstream" (7.3.8.1).
    private static final int BLANKS_BEHIND_DATA = 4;

    private final DocumentBytes source;
    private final int longest;
    private final Warnings warnings;

    ObjectReader(DocumentBytes source, Limits limits, Warnings warnings) {
        this.source = source;
        this.longest = limits.objectBytes();
        this.warnings = warnings;
    }

    /** A direct value, such as a trailer dictionary. */
    PdfValue valueAt(long offset) {
        return read(offset, this::value).value();
    }

    /** The object whose header, {@code 12 0 obj}, is at the offset. */
    IndirectObject objectAt(long offset) {
        return read(offset, this::object);
    }

    private interface Parser {

        IndirectObject parse(DocumentBytes.Window window, long offset);
    }

    private IndirectObject read(long offset, Parser parser) {
        for (int wanted = FIRST_WINDOW; ; wanted = (int) Math.min(longest, (long) wanted * WIDER)) {
            var window = source.window(offset, wanted);
            boolean widest = window.last() || wanted >= longest;
            var object = attempt(window, offset, parser, widest);
            if (object != null) {
                return object;
            }
            if (widest) {
                throw BeyondLimitException.ofMemory(
                        "the object at offset " + offset + " is longer than", longest);
            }
        }
    }

    private @Nullable IndirectObject attempt(
            DocumentBytes.Window window, long offset, Parser parser, boolean widest) {
        try {
            return parse(window, offset, parser, widest);
        } catch (EndOfBytesException e) {
            var closed = closed(window);
            if (closed == null) {
                throw e;
            }
            return closed;
        }
    }

    private @Nullable IndirectObject closed(DocumentBytes.Window window) {
        byte[] bytes = window.bytes();
        int p = Lexer.skipWhiteSpace(bytes, window.start(), window.end());
        boolean isNumbered = p < window.end() && Lexer.isDigit(bytes[p]);
        long number = isNumbered ? Lexer.integer(bytes, p, window.end()) : -1;
        int value = behindHeader(bytes, p, window.end());
        var closed =
                number < 0 || value < 0 ? null : UnclosedValue.closed(bytes, value, window.end());
        if (closed == null) {
            return null;
        }
        warnings.add("object " + number + " lacks a closing bracket; it was read as if it had one");
        int bounded = (int) Math.min(number, Integer.MAX_VALUE);
        int generation = (int) generation(bytes, p, window.end());
        return new IndirectObject(bounded, generation, closed.trimmed());
    }

    private static @Nullable IndirectObject parse(
            DocumentBytes.Window window, long offset, Parser parser, boolean widest) {
        try {
            var object = parser.parse(window, offset);
            boolean whole = window.last() || object.value().end() + LOOK_AHEAD <= window.end();
            return whole ? object : null;
        } catch (EndOfBytesException e) {
            if (window.last()) {
                throw e;
            }
            return null;
        } catch (MalformedPdfException e) {
            // The window may end within a token.
            if (widest) {
                throw e;
            }
            return null;
        }
    }

    private IndirectObject value(DocumentBytes.Window window, long offset) {
        int start = Lexer.skipWhiteSpace(window.bytes(), window.start(), window.end());
        var value = new PdfValue(window.bytes(), start, window.end()).trimmed();
        return new IndirectObject(0, 0, value);
    }

    private IndirectObject object(DocumentBytes.Window window, long offset) {
        byte[] bytes = window.bytes();
        int end = window.end();
        int p = Lexer.skipWhiteSpace(bytes, window.start(), end);
        long number = Lexer.integer(bytes, p, end);
        p = behindToken(bytes, p, end);
        long generation = Lexer.integer(bytes, p, end);
        p = behindKeyword(bytes, behindToken(bytes, p, end), end);
        if (p < 0) {
            throw new MalformedPdfException("no object begins at offset " + offset);
        }
        var value = new PdfValue(bytes, p, end).trimmed();
        int bounded = (int) Math.min(number, Integer.MAX_VALUE);
        if (value.isDictionary()) {
            return dictionary(window, offset, bounded, (int) generation, value);
        }
        warnOfMore(window, value.end(), bounded);
        return new IndirectObject(bounded, (int) generation, value);
    }

    /** A dictionary, or the stream that it begins. */
    private IndirectObject dictionary(
            DocumentBytes.Window window, long offset, int number, int generation, PdfValue value) {
        byte[] bytes = window.bytes();
        int data = dataBehind(bytes, value.end(), window.end());
        if (data < 0) {
            return new IndirectObject(number, generation, value);
        }
        warnOfNoEndOfLine(bytes, data, number);
        return new IndirectObject(
                number,
                generation,
                value,
                offset + data - window.start(),
                new DocumentBytes.Window(bytes, data, window.end(), window.last()),
                CipherMethod.IDENTITY);
    }

    private void warnOfNoEndOfLine(byte[] bytes, int data, int number) {
        if (bytes[data - 1] == 'm') {
            warnings.add(
                    "the data of stream object "
                            + number
                            + " do not begin on a new line; they were read from the end of the keyword");
        }
    }

    /** The generation number in an object header. */
    private static long generation(byte[] bytes, int at, int end) {
        return Lexer.integer(bytes, behindToken(bytes, at, end), end);
    }

    /** The position after an object header, or -1. */
    private static int behindHeader(byte[] bytes, int at, int end) {
        return behindKeyword(bytes, behindToken(bytes, behindToken(bytes, at, end), end), end);
    }

    private static int behindToken(byte[] bytes, int at, int end) {
        return Lexer.skipWhiteSpace(bytes, Lexer.skipRegular(bytes, at, end), end);
    }

    private static int behindKeyword(byte[] bytes, int at, int end) {
        return Lexer.startsWith(bytes, at, end, "obj")
                ? Lexer.skipWhiteSpace(bytes, at + "obj".length(), end)
                : -1;
    }

    /**
     * Warns of bytes after a number, a name or a reference, which may be the rest of a damaged
     * object.
     */
    private void warnOfMore(DocumentBytes.Window window, int at, int number) {
        int p = Lexer.skipWhiteSpace(window.bytes(), at, window.end());
        boolean seen = window.last() || at + LOOK_AHEAD <= window.end();
        if (seen && !Lexer.startsWith(window.bytes(), p, window.end(), "endobj")) {
            warnings.add(
                    "object "
                            + number
                            + " has more than one value before its end; everything after the"
                            + " first value is left"
                            + " out");
        }
    }

    /** The position after the keyword {@code stream} and its end of line (7.3.8.1), or -1. */
    private static int dataBehind(byte[] bytes, int at, int end) {
        int p = Lexer.skipWhiteSpace(bytes, at, end);
        if (!Lexer.startsWith(bytes, p, end, "stream")) {
            return -1;
        }
        return afterEndOfLine(bytes, p + "stream".length(), end);
    }

    /**
     * The position after an end of line and the blanks that some writers add before it; else the
     * same position.
     */
    private static int afterEndOfLine(byte[] bytes, int at, int end) {
        int p = at;
        while (p < end && (bytes[p] == ' ' || bytes[p] == '\t')) {
            p++;
        }
        if (Lexer.startsWith(bytes, p, end, "\r\n")) {
            return p + 2;
        }
        return p < end && (bytes[p] == '\n' || bytes[p] == '\r') ? p + 1 : at;
    }

    /** The data of a stream; null unless the keyword {@code endstream} is where the length says. */
    @Nullable StreamData data(IndirectObject stream, long length) {
        long end = stream.dataAt() + length;
        if (length < 0 || end > source.length()) {
            return null;
        }
        var data = stream.dataRead(length + LOOK_AHEAD);
        var behind = data == null ? source.window(end, LOOK_AHEAD) : data.from((int) length);
        int p = behind.start();
        int mostBlanks = Math.min(behind.end(), p + BLANKS_BEHIND_DATA);
        while (p < mostBlanks && Lexer.isWhiteSpace(behind.bytes()[p])) {
            p++;
        }
        return Lexer.startsWith(behind.bytes(), p, behind.end(), "endstream")
                ? new StreamData(source, stream.dataAt(), length, data)
                : null;
    }

    /**
     * The data of a stream of unknown length.
     *
     * @throws MalformedPdfException when they do not end before the file does
     */
    StreamData dataUpToItsEnd(IndirectObject stream) {
        long end = new StreamEnd(source).dataEnd(stream.dataAt());
        if (end < 0) {
            throw new MalformedPdfException(
                    "object " + stream.number() + " is cut off: its data do not end");
        }
        long length = end - stream.dataAt();
        return new StreamData(source, stream.dataAt(), length, stream.dataRead(length));
    }

    /** The object whose header is at an offset, if it ends before another offset. */
    IndirectObject objectBetween(long offset, long end) {
        if (end - offset > longest) {
            throw new MalformedPdfException("the object at offset " + offset + " does not end");
        }
        var window = source.window(offset, (int) (end - offset));
        int last = (int) Math.min(window.end(), window.start() + end - offset);
        boolean isAll = window.last() && last == window.end();
        return object(
                new DocumentBytes.Window(window.bytes(), window.start(), last, isAll), offset);
    }

    /** The number in the object header at an offset, or -1 if there is none. */
    long numberAt(long offset) {
        if (offset < 0 || offset >= source.length()) {
            return -1;
        }
        var window = source.window(offset, LOOK_AHEAD);
        byte[] bytes = window.bytes();
        int end = window.end();
        int p = Lexer.skipWhiteSpace(bytes, window.start(), end);
        if (p >= end || !Lexer.isDigit(bytes[p])) {
            return -1;
        }
        long number = Lexer.integer(bytes, p, end);
        return behindHeader(bytes, p, end) < 0 ? -1 : number;
    }
}
