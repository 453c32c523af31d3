package org.platen.engine.crypt;

import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import org.jspecify.annotations.Nullable;

/**
 * Decrypts the data of one object after another, each in parts (ISO 32000-2, 7.6.3). Reuses
 * resources that are expensive to create. Not thread-safe.
 */
public final class Decryptor {

    /** Size of an AES block, and of the initialisation vector before the data, in bytes. */
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
        // AES needs a key of this length, even if the document states a shorter one.
        return method.isAes() || length == MAX_KEY ? digest : Arrays.copyOf(digest, length);
    }

    /**
     * Begins other data.
     *
     * @param bytes contain the initialisation vector at an index, if the method is AES
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
     * Decrypts the next part.
     *
     * @param count a multiple of {@link #BLOCK} if the method is AES
     * @param into another array than that of the part
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

    // Each part is decrypted as a whole, so that no provider holds back a block until the next
    // call.
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
