package org.platen.engine.stream;

import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.platen.engine.crypt.Decryptor;

/** Reads the stored data of streams in parts, decrypted. Not thread-safe. */
public final class StreamReader {

    /**
     * The size of every part but the last, in bytes, unless the data are passed as a single part.
     */
    public static final int PART = 1 << 16;

    private byte @Nullable [] stored;
    private byte @Nullable [] plain;
    private @Nullable Decryptor decryptor;

    /** Receives consecutive parts, each of which is valid during the call only. */
    public interface Receiver {

        void accept(byte[] bytes, int from, int count) throws IOException;
    }

    public void read(StreamData data, Receiver receiver) throws IOException {
        var window = data.inMemory();
        if (data.key() != null) {
            decrypt(data, receiver);
        } else if (window != null) {
            receiver.accept(window.bytes(), window.start(), (int) data.length());
        } else {
            copy(data, receiver);
        }
    }

    private void copy(StreamData data, Receiver receiver) throws IOException {
        if (stored == null) {
            stored = new byte[PART];
        }
        for (long at = 0; at < data.length(); at += PART) {
            int count = (int) Math.min(PART, data.length() - at);
            data.copy(at, stored, count);
            receiver.accept(stored, 0, count);
        }
    }

    private void decrypt(StreamData data, Receiver receiver) throws IOException {
        byte[] encrypted = stored();
        byte[] decrypted = plain();
        var cipher = decryptor();
        var key = Objects.requireNonNull(data.key());
        int vector = key.method().isAes() ? Decryptor.BLOCK : 0;
        if (data.length() > 0) {
            data.copy(0, encrypted, vector);
            cipher.start(key, encrypted, 0);
        }
        for (long at = 0; at < data.length(); at += PART) {
            int count = (int) Math.min(PART, data.length() - at);
            int whole = key.method().isAes() ? roundedUp(count) : count;
            data.copy(vector + at, encrypted, whole);
            cipher.decrypt(encrypted, 0, whole, decrypted, 0);
            receiver.accept(decrypted, 0, count);
        }
    }

    private byte[] stored() {
        if (stored == null) {
            stored = new byte[PART];
        }
        return stored;
    }

    private byte[] plain() {
        if (plain == null) {
            plain = new byte[PART];
        }
        return plain;
    }

    private Decryptor decryptor() {
        if (decryptor == null) {
            decryptor = new Decryptor();
        }
        return decryptor;
    }

    private static int roundedUp(int count) {
        return (count + Decryptor.BLOCK - 1) / Decryptor.BLOCK * Decryptor.BLOCK;
    }
}
