package org.platen.engine.syntax;

import java.io.IOException;
import org.platen.engine.PdfSource;

/** A document that is held in memory as a whole. Its array is reused for the next document. */
public final class LoadedBytes implements DocumentBytes {

    private static final int MIN_CAPACITY = 1 << 16;

    private byte[] bytes;
    private int length;

    /** Room for a document, to be filled by {@link #read}. */
    public LoadedBytes() {
        bytes = new byte[MIN_CAPACITY];
    }

    /** A document that is in memory already. */
    public LoadedBytes(byte[] bytes, int length) {
        this.bytes = bytes;
        this.length = length;
    }

    /**
     * Reads a whole document.
     *
     * @return false if it is longer than allowed
     */
    public boolean read(PdfSource source, int longest) throws IOException {
        length = 0;
        try (var content = source.open()) {
            if (content.length() > longest) {
                return false;
            }
            int expected = (int) content.length();
            makeRoomFor(expected);
            while (length < expected) {
                int read = content.read(length, bytes, length, expected - length);
                if (read < 0) {
                    break;
                }
                length += read;
            }
            return true;
        }
    }

    private void makeRoomFor(int needed) {
        if (needed > bytes.length) {
            bytes = new byte[needed + needed / 4];
        }
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public Window window(long offset, int wanted) {
        if (offset < 0 || offset > length) {
            throw new MalformedPdfException("offset " + offset + " is outside of the file");
        }
        return new Window(bytes, (int) offset, length, true);
    }

    @Override
    public void close() {
        length = 0;
    }
}
