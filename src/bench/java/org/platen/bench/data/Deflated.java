package org.platen.bench.data;

import java.util.Arrays;
import java.util.zip.Deflater;

/** Compresses data for FlateDecode. Not thread-safe. */
final class Deflated {

    private final Deflater deflater = new Deflater();
    private byte[] buffer = new byte[1 << 16];

    byte[] of(byte[] bytes) {
        deflater.reset();
        deflater.setInput(bytes);
        deflater.finish();
        int length = 0;
        while (!deflater.finished()) {
            if (length == buffer.length) {
                buffer = Arrays.copyOf(buffer, 2 * length);
            }
            length += deflater.deflate(buffer, length, buffer.length - length);
        }
        return Arrays.copyOf(buffer, length);
    }
}
