package org.platen.engine.write;

import java.io.Closeable;
import java.util.zip.Deflater;
import org.platen.engine.primitive.Bytes;

/** Compresses data for {@code FlateDecode} (ISO 32000-2, 7.4.4) in parts. */
final class Compressor implements Closeable {

    private static final int PART = 1 << 14;

    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    private final byte[] part = new byte[PART];
    private final Bytes compressed = new Bytes(1 << 15);

    void start() {
        deflater.reset();
        compressed.clear();
    }

    void add(byte[] bytes, int from, int count) {
        deflater.setInput(bytes, from, count);
        while (!deflater.needsInput()) {
            take();
        }
    }

    /** Everything that was added, compressed. Valid until the next start. */
    Bytes end() {
        deflater.finish();
        while (!deflater.finished()) {
            take();
        }
        return compressed;
    }

    private void take() {
        compressed.put(part, 0, deflater.deflate(part));
    }

    @Override
    public void close() {
        deflater.end();
    }
}
