package org.platen.engine.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.platen.engine.crypt.CipherMethod;
import org.platen.engine.crypt.Decryptor;
import org.platen.engine.crypt.ObjectKey;
import org.platen.engine.syntax.Warnings;

/**
 * The encrypted strings and data of an object (ISO 32000-2, 7.6.3). With AES they begin with an
 * initialisation vector, and end with padding, which says how long it is.
 */
public final class EncryptedBytes {

    private static final int VECTOR = Decryptor.BLOCK;

    private final ObjectKey key;
    private final int object;
    private final Decryptor decryptor;
    private final Warnings warnings;

    /**
     * @param object its number, for warnings
     */
    public EncryptedBytes(ObjectKey key, int object, Decryptor decryptor, Warnings warnings) {
        this.key = key;
        this.object = object;
        this.decryptor = decryptor;
        this.warnings = warnings;
    }

    /** The decrypted bytes of a string. */
    public byte[] string(byte[] stored) {
        return key.method() == CipherMethod.RC4 ? ofRc4(stored) : ofAes(stored);
    }

    private byte[] ofRc4(byte[] stored) {
        decryptor.start(key, stored, 0);
        byte[] plain = new byte[stored.length];
        decryptor.decrypt(stored, 0, stored.length, plain, 0);
        return plain;
    }

    private byte[] ofAes(byte[] stored) {
        int blocks = blocks(stored.length);
        if (stored.length > 0 && (blocks == 0 || stored.length % VECTOR != 0)) {
            warnings.add(
                    "a string of object "
                            + object
                            + " is cut off within an encrypted block; that block is left out");
        }
        if (blocks == 0) {
            return new byte[0];
        }
        byte[] plain = new byte[blocks * VECTOR];
        decryptor.start(key, stored, 0);
        decryptor.decrypt(stored, VECTOR, plain.length, plain, 0);
        return Arrays.copyOf(plain, plain.length - padding(plain, plain.length, false));
    }

    /** The length of the whole blocks after the initialisation vector. */
    private static int blocks(long stored) {
        return (int) Math.max(0, stored / VECTOR - 1);
    }

    /**
     * The number of padding bytes at the end of the last block.
     *
     * @param strictly whether each padding byte must have the right value; otherwise the data may
     *     have been cut off
     * @return 0 if the padding is invalid
     */
    private static int padding(byte[] plain, int end, boolean strictly) {
        int count = plain[end - 1] & 0xff;
        if (count > VECTOR) {
            return 0;
        }
        for (int i = end - count; strictly && i < end; i++) {
            if (plain[i] != count) {
                return 0;
            }
        }
        return count;
    }

    /** The decrypted length of the data of a stream, encrypted by AES. */
    public long plainLength(StreamData stored) {
        long whole = stored.length() / VECTOR * VECTOR;
        boolean cut = whole < stored.length();
        if (whole > VECTOR) {
            return whole - VECTOR - padding(lastBlock(stored, whole), cut);
        }
        if (cut) {
            warnings.add(
                    "the data of object "
                            + object
                            + " are shorter than an encrypted block, and are treated as empty");
        }
        return 0;
    }

    /** The number of padding bytes in the last block, whose end may have been cut off. */
    private int padding(byte[] lastBlock, boolean cut) {
        if (cut || padding(lastBlock, VECTOR, true) == 0) {
            warnings.add(
                    "the encrypted data of object "
                            + object
                            + " end incorrectly; only complete blocks are used");
        }
        return padding(lastBlock, VECTOR, cut);
    }

    private byte[] lastBlock(StreamData stored, long end) {
        byte[] last = new byte[2 * VECTOR];
        try {
            stored.copy(end - last.length, last, last.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] plain = new byte[VECTOR];
        decryptor.start(key, last, 0);
        decryptor.decrypt(last, VECTOR, VECTOR, plain, 0);
        return plain;
    }
}
