package org.platen.engine.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A text file that names documents, one per line, in UTF-8, or in UTF-16 if it begins with a byte
 * order mark. Line ends of all systems are accepted; blank lines are ignored.
 */
final class DocumentList implements Closeable {

    static final String STANDARD_INPUT = "-";

    private static final int MAX_LINE_BYTES = 1 << 16;
    private static final int BYTE_ORDER_MARK = 3;
    private static final String HEADER_OF_A_PDF = "%PDF-";

    /** Replaces bytes that cannot be decoded. */
    private static final char REPLACEMENT = '\uFFFD';

    private final String name;
    private final InputStream in;
    private final Charset charset;
    private final boolean isWide;
    // Bytes that were read but not used yet, and the current line. Java's streams are not used,
    // because they acquire a lock for each byte.
    private final byte[] buffer = new byte[1 << 13];
    private int at;
    private int end;
    private byte[] line = new byte[1 << 8];
    private int length;
    private boolean isBehindReturn;
    private long number;

    private DocumentList(String name, InputStream bytes) throws IOException {
        this.name = name.equals(STANDARD_INPUT) ? "standard input" : name;
        in = bytes;
        charset = charset();
        isWide = !charset.equals(UTF_8);
    }

    static DocumentList open(String name) {
        try {
            if (name.equals(STANDARD_INPUT)) {
                return new DocumentList(name, System.in);
            }
            var file = FilePath.of(name).toFile();
            if (file.isDirectory()) {
                throw new CommandFailedException(
                        "--list "
                                + name
                                + " is a folder: name a text file with one document per line.");
            }
            return new DocumentList(name, new FileInputStream(file));
        } catch (IOException e) {
            throw new CommandFailedException("--list " + name + FilePath.adviceOnName(name), e);
        }
    }

    private Charset charset() throws IOException {
        end = in.readNBytes(buffer, 0, BYTE_ORDER_MARK);
        if (begins(0xFF, 0xFE)) {
            return UTF_16LE;
        }
        if (begins(0xFE, 0xFF)) {
            return UTF_16BE;
        }
        begins(0xEF, 0xBB, 0xBF);
        return UTF_8;
    }

    /** Skips a prefix. Returns false if the list does not begin with it. */
    private boolean begins(int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= end || (buffer[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        at = bytes.length;
        return true;
    }

    /** A byte, or -1 at the end. */
    private int read() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, in.read(buffer));
        }
        return at < end ? buffer[at++] & 0xFF : -1;
    }

    /** The next line that is not blank, or null at the end. */
    @Nullable String next() {
        try {
            String line = line();
            while (line != null && line.isBlank()) {
                line = line();
            }
            return line;
        } catch (IOException e) {
            throw new CommandFailedException(place(), e);
        }
    }

    /** The position of the last line, for messages. */
    String place() {
        return name + ", line " + number;
    }

    private @Nullable String line() throws IOException {
        length = 0;
        number++;
        int c = character();
        if (isBehindReturn && c == '\n') {
            c = character();
        }
        boolean ended = c < 0;
        while (c >= 0 && !isEndOfLine(c)) {
            put(c);
            putRest();
            c = character();
        }
        isBehindReturn = c == '\r';
        if (number == 1 && new String(line, 0, length, ISO_8859_1).startsWith(HEADER_OF_A_PDF)) {
            throw noList();
        }
        return ended ? null : text();
    }

    private static boolean isEndOfLine(int c) {
        return c == '\n' || c == '\r';
    }

    /**
     * Appends the rest of the line in the buffer at once. A null character is left to the caller.
     */
    private void putRest() {
        int from = at;
        while (!isWide && at < end && buffer[at] != 0 && !isEndOfLine(buffer[at])) {
            at++;
        }
        int count = at - from;
        makeRoomFor(count);
        System.arraycopy(buffer, from, line, length, count);
        length += count;
    }

    private void makeRoomFor(int count) {
        if (length + count > MAX_LINE_BYTES) {
            throw noList();
        }
        if (length + count > line.length) {
            line = Arrays.copyOf(line, Math.max(length + count, line.length * 2));
        }
    }

    private void put(int c) {
        if (c == 0) {
            throw noList();
        }
        makeRoomFor(2);
        if (isWide) {
            line[length++] = (byte) (c >> Byte.SIZE);
        }
        line[length++] = (byte) c;
    }

    private CommandFailedException noList() {
        return new CommandFailedException(
                place()
                        + ": this is not a list of documents. It must be text in UTF-8,"
                        + " or in UTF-16 with a byte order mark, with one document per line.");
    }

    /** A byte, or two bytes in UTF-16 with the high one first. */
    private int character() throws IOException {
        int first = read();
        if (!isWide || first < 0) {
            return first;
        }
        int second = Math.max(0, read());
        return charset.equals(UTF_16BE) ? first << Byte.SIZE | second : second << Byte.SIZE | first;
    }

    private String text() {
        var encoding = isWide ? UTF_16BE : UTF_8;
        var text = new String(line, 0, length, encoding);
        return text.indexOf(REPLACEMENT) < 0 ? text : checkedText(encoding);
    }

    private String checkedText(Charset encoding) {
        var encoded = ByteBuffer.wrap(line, 0, length);
        try {
            return encoding.newDecoder().decode(encoded).toString();
        } catch (CharacterCodingException e) {
            int place = encoded.position();
            throw new CommandFailedException(
                    place()
                            + ": byte "
                            + (place + 1)
                            + " (hexadecimal "
                            + HexFormat.of().withUpperCase().toHexDigits(encoded.get(place))
                            + ") is not UTF-8. Convert the list to UTF-8, for example with:"
                            + " iconv -f LATIN1 -t UTF-8 "
                            + name);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
