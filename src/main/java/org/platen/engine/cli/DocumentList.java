package org.platen.engine.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A text file that names documents, one a line: in UTF-8, or in UTF-16 if it begins with a byte
 * order mark. Lines end as on any system; blank ones do not count.
 */
final class DocumentList implements Closeable {

    static final String STANDARD_INPUT = "-";

    private static final int MAX_LINE_BYTES = 1 << 16;
    private static final int BYTE_ORDER_MARK = 3;

    private final String name;
    private final InputStream in;
    private final Charset charset;
    private final boolean isWide;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private long number;

    private DocumentList(String name, InputStream bytes) throws IOException {
        this.name = name.equals(STANDARD_INPUT) ? "standard input" : name;
        in = new BufferedInputStream(bytes);
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
                        "--list " + name + " is a folder: name a text file, one document a line.");
            }
            return new DocumentList(name, new FileInputStream(file));
        } catch (IOException e) {
            throw new CommandFailedException("--list " + name + FilePath.adviceOnName(name), e);
        }
    }

    private Charset charset() throws IOException {
        in.mark(BYTE_ORDER_MARK);
        int first = in.read();
        int second = in.read();
        if (first == 0xFF && second == 0xFE) {
            return UTF_16LE;
        }
        if (first == 0xFE && second == 0xFF) {
            return UTF_16BE;
        }
        if (!(first == 0xEF && second == 0xBB && in.read() == 0xBF)) {
            in.reset();
        }
        return UTF_8;
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

    /** Names the line that was read last. */
    String place() {
        return name + ", line " + number;
    }

    private @Nullable String line() throws IOException {
        bytes.reset();
        number++;
        int c = character();
        boolean ended = c < 0;
        while (c >= 0 && c != '\n' && c != '\r') {
            put(c);
            c = character();
        }
        if (c == '\r') {
            skipLineFeed();
        }
        if (number == 1 && bytes.toString(ISO_8859_1).startsWith("%PDF-")) {
            throw noList();
        }
        return ended ? null : text();
    }

    private void put(int c) {
        if (bytes.size() >= MAX_LINE_BYTES || c == 0) {
            throw noList();
        }
        if (isWide) {
            bytes.write(c >> Byte.SIZE);
        }
        bytes.write(c);
    }

    private CommandFailedException noList() {
        return new CommandFailedException(
                place()
                        + ": this is no list of documents. It has to be text in UTF-8, or in"
                        + " UTF-16 with a byte order mark, one document a line.");
    }

    private void skipLineFeed() throws IOException {
        in.mark(2);
        if (character() != '\n') {
            in.reset();
        }
    }

    /** A byte, or two of them in UTF-16, the high one first. */
    private int character() throws IOException {
        int first = in.read();
        if (!isWide || first < 0) {
            return first;
        }
        int second = Math.max(0, in.read());
        return charset.equals(UTF_16BE) ? first << Byte.SIZE | second : second << Byte.SIZE | first;
    }

    private String text() {
        var line = ByteBuffer.wrap(bytes.toByteArray());
        try {
            return (isWide ? UTF_16BE : UTF_8).newDecoder().decode(line).toString();
        } catch (CharacterCodingException e) {
            int at = line.position();
            throw new CommandFailedException(
                    place()
                            + ": byte "
                            + (at + 1)
                            + " (hexadecimal "
                            + HexFormat.of().withUpperCase().toHexDigits(line.get(at))
                            + ") is no UTF-8. Save the list as UTF-8, as by: iconv -f LATIN1 -t UTF-8 "
                            + name);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
