package org.platen.engine.read;

import org.jspecify.annotations.Nullable;
import org.platen.engine.crypt.CipherMethod;

/**
 * Reads the value or the indirect object at an offset. Begins with a small window of the source and
 * widens it until the object fits.
 */
final class ObjectReader {

    private static final int FIRST_WINDOW = 1 << 12;
    private static final int WIDER = 8;
    // A window must show what follows a value: blanks and the keyword "stream" with its end of
    // line.
    private static final int LOOK_AHEAD = 64;
    // Between data and the keyword "endstream" there should be an end of line (7.3.8.1).
    private static final int BLANKS_BEHIND_DATA = 4;

    private final Source source;
    private final int longest;

    ObjectReader(Source source, Limits limits) {
        this.source = source;
        this.longest = limits.objectBytes();
    }

    /** A value that stands alone, as a trailer dictionary does. */
    PdfValue valueAt(long offset) {
        return read(offset, this::value).value();
    }

    /** The object whose header {@code 12 0 obj} is at the offset. */
    IndirectObject objectAt(long offset) {
        return read(offset, this::object);
    }

    private interface Parser {

        IndirectObject parse(Source.Window window, long offset);
    }

    private IndirectObject read(long offset, Parser parser) {
        for (int wanted = FIRST_WINDOW; ; wanted = (int) Math.min(longest, (long) wanted * WIDER)) {
            var window = source.window(offset, wanted);
            boolean widest = window.last() || wanted >= longest;
            var object = parse(window, offset, parser, widest);
            if (object != null) {
                return object;
            }
            if (widest) {
                throw BeyondLimitException.ofMemory(
                        "the object at offset " + offset + " is longer than", longest);
            }
        }
    }

    private static @Nullable IndirectObject parse(
            Source.Window window, long offset, Parser parser, boolean widest) {
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

    private IndirectObject value(Source.Window window, long offset) {
        int start = Lexer.skipWhiteSpace(window.bytes(), window.start(), window.end());
        var value = new PdfValue(window.bytes(), start, window.end()).trimmed();
        return new IndirectObject(0, 0, value);
    }

    private IndirectObject object(Source.Window window, long offset) {
        byte[] bytes = window.bytes();
        int end = window.end();
        int p = Lexer.skipWhiteSpace(bytes, window.start(), end);
        long number = Lexer.integer(bytes, p, end);
        p = Lexer.skipWhiteSpace(bytes, Lexer.skipRegular(bytes, p, end), end);
        long generation = Lexer.integer(bytes, p, end);
        p = Lexer.skipWhiteSpace(bytes, Lexer.skipRegular(bytes, p, end), end);
        if (!Lexer.startsWith(bytes, p, end, "obj")) {
            throw new MalformedPdfException("no object begins at offset " + offset);
        }
        p = Lexer.skipWhiteSpace(bytes, p + "obj".length(), end);
        var value = new PdfValue(bytes, p, end).trimmed();
        int bounded = (int) Math.min(number, Integer.MAX_VALUE);
        int data = value.isDictionary() ? dataBehind(bytes, value.end(), end) : -1;
        return data < 0
                ? new IndirectObject(bounded, (int) generation, value)
                : new IndirectObject(
                        bounded,
                        (int) generation,
                        value,
                        offset + data - window.start(),
                        new Source.Window(bytes, data, end, window.last()),
                        CipherMethod.IDENTITY);
    }

    /** The position behind the keyword {@code stream} and its end of line (7.3.8.1), or -1. */
    private static int dataBehind(byte[] bytes, int at, int end) {
        int p = Lexer.skipWhiteSpace(bytes, at, end);
        if (!Lexer.startsWith(bytes, p, end, "stream")) {
            return -1;
        }
        return afterEndOfLine(bytes, p + "stream".length(), end);
    }

    /** Behind a line's end, and the blanks before it that some writers add; else the same place. */
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

    /** The data of a stream, if the keyword {@code endstream} stands where the length says. */
    StreamData data(IndirectObject stream, long length) {
        long end = stream.dataAt() + length;
        if (length < 0 || end > source.length()) {
            throw new MalformedPdfException("object " + stream.number() + " has a wrong /Length");
        }
        var data = stream.dataRead(length + LOOK_AHEAD);
        var behind = data == null ? source.window(end, LOOK_AHEAD) : data.from((int) length);
        int p = behind.start();
        int mostBlanks = Math.min(behind.end(), p + BLANKS_BEHIND_DATA);
        while (p < mostBlanks && Lexer.isWhiteSpace(behind.bytes()[p])) {
            p++;
        }
        if (!Lexer.startsWith(behind.bytes(), p, behind.end(), "endstream")) {
            throw new MalformedPdfException("object " + stream.number() + " has a wrong /Length");
        }
        return new StreamData(source, stream.dataAt(), length, data);
    }
}
