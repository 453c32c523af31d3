package org.platen.engine.crypt;

import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import org.jspecify.annotations.Nullable;

/**
 * Decrypts the data of one object after the other, each part by part (ISO 32000-2, 7.6.3). Keeps
 * what is costly to make. Not for several threads at once.
 */
public final class Decryptor {

    /** Bytes of a block of AES, and of the initialisation vector in front of the data. */
    public static final int BLOCK = 16;

    private static final byte[] SALT_OF_AES = {'s', 'A', 'l', 'T'};
    private static final int MAX_KEY = 16;
    private static final int MORE_THAN_FILE_KEY = 5;

    private final Rc4 rc4 = new Rc4();
    private final byte[] vector = new byte[BLOCK];
    private @Nullable MessageDigest md5;
    private @Nullable Cipher aes;
    private @Nullable ObjectKey key;

    /** The key of an object (algorithms 1 and 1.A). */
    public ObjectKey key(FileKey file, CipherMethod method, int number, int generation) {
        return method == CipherMethod.AES_256
                ? new ObjectKey(method, file.bytes())
                : new ObjectKey(method, mixed(file.bytes(), method, number, generation));
    }

    private byte[] mixed(byte[] file, CipherMethod method, int number, int generation) {
        if (md5 == null) {
            md5 = Algorithms.digest("MD5");
        }
        md5.update(file);
        md5.update((byte) number);
        md5.update((byte) (number >> 8));
        md5.update((byte) (number >> 16));
        md5.update((byte) generation);
        md5.update((byte) (generation >> 8));
        if (method.isAes()) {
            md5.update(SALT_OF_AES);
        }
        byte[] digest = md5.digest();
        int length = Math.min(MAX_KEY, file.length + MORE_THAN_FILE_KEY);
        // AES takes no shorter key, whatever a document says.
        return method.isAes() || length == MAX_KEY ? digest : Arrays.copyOf(digest, length);
    }

    /**
     * Begins with other data.
     *
     * @param bytes hold from an index on the block in front of the data, if it is AES
     */
    public void start(ObjectKey itsKey, byte[] bytes, int at) {
        key = itsKey;
        if (itsKey.method() == CipherMethod.RC4) {
            rc4.start(itsKey.bytes());
        } else {
            System.arraycopy(bytes, at, vector, 0, BLOCK);
        }
    }

    /**
     * Goes on with the next part.
     *
     * @param count if it is AES, a multiple of {@link #BLOCK}
     * @param into another array than the one the part comes from
     */
    public void decrypt(byte[] from, int start, int count, byte[] into, int at) {
        if (key == null) {
            throw new IllegalStateException("no data are begun");
        }
        if (key.method() == CipherMethod.RC4) {
            rc4.apply(from, start, count, into, at);
        } else if (count > 0) {
            decryptBlocks(key, from, start, count, into, at);
        }
    }

    // Each part is decrypted as a whole, so no provider holds back a block until the next one.
    private void decryptBlocks(
            ObjectKey blockKey, byte[] from, int start, int count, byte[] into, int at) {
        if (aes == null) {
            aes = Algorithms.aes();
        }
        var behind = new IvParameterSpec(vector);
        Algorithms.apply(
                aes, Cipher.DECRYPT_MODE, blockKey.bytes(), behind, from, start, count, into, at);
        System.arraycopy(from, start + count - BLOCK, vector, 0, BLOCK);
    }
}
