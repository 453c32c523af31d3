package org.platen.engine.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.platen.engine.crypt.Decryptor;
import org.platen.engine.crypt.ObjectKey;
import org.platen.engine.syntax.BeyondLimitException;
import org.platen.engine.syntax.CachedBytes;
import org.platen.engine.syntax.DocumentBytes;

/**
 * The location of the data of a stream, as they are stored: filters are still applied, and the data
 * may be encrypted.
 *
 * @param length in bytes, of the decrypted data
 * @param inMemory begins with the data if these were read along with the stream's dictionary
 * @param key by which the data are encrypted; null if they are not
 */
public record StreamData(
        DocumentBytes source,
        long offset,
        long length,
        DocumentBytes.@Nullable Window inMemory,
        @Nullable ObjectKey key) {

    /** Data that are not encrypted. */
    public StreamData(
            DocumentBytes source,
            long offset,
            long length,
            DocumentBytes.@Nullable Window inMemory) {
        this(source, offset, length, inMemory, null);
    }

    /** The same data, marked as encrypted. */
    public StreamData encrypted(long plainLength, ObjectKey itsKey) {
        return new StreamData(source, offset, plainLength, inMemory, itsKey);
    }

    /**
     * The number of bytes at the end that may be damaged although all bytes before them are sound.
     * With AES, damage to any bit of a block damages that block and the next one.
     */
    int damagedBytes() {
        return key != null && key.method().isAes() ? 2 * Decryptor.BLOCK : 0;
    }

    /** All data in one array, decrypted. */
    DocumentBytes.Window window(int longest) {
        if (length > longest) {
            throw BeyondLimitException.ofMemory(
                    "a stream that has to be decoded is longer than", longest);
        }
        if (key != null) {
            return decrypted();
        }
        var window = inMemory == null ? source.window(offset, (int) length) : inMemory;
        return new DocumentBytes.Window(
                window.bytes(), window.start(), window.start() + (int) length, false);
    }

    private DocumentBytes.Window decrypted() {
        byte[] plain = new byte[(int) length];
        int[] position = {0};
        try {
            new StreamReader()
                    .read(
                            this,
                            (bytes, from, count) -> {
                                System.arraycopy(bytes, from, plain, position[0], count);
                                position[0] += count;
                            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new DocumentBytes.Window(plain, 0, plain.length, true);
    }

    /** Copies stored bytes from an index on, without caching them. */
    public void copy(long from, byte[] into, int count) throws IOException {
        if (inMemory != null) {
            System.arraycopy(inMemory.bytes(), inMemory.start() + (int) from, into, 0, count);
        } else if (source instanceof CachedBytes file) {
            file.read(offset + from, into, 0, count);
        } else {
            var window = source.window(offset + from, count);
            System.arraycopy(window.bytes(), window.start(), into, 0, count);
        }
    }

    /** The memory that is kept for the data alone, in bytes. */
    public int weight() {
        return source instanceof CachedBytes && inMemory != null ? inMemory.bytes().length : 0;
    }

    /** The same data, to be read from the file again. */
    public StreamData onDisk() {
        return new StreamData(source, offset, length, null, key);
    }
}
