package org.platen.engine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A PDF that a test encrypts itself, under a key of 128 bits and the empty password: revision 4 of
 * the standard security handler (ISO 32000-2, 7.6.4). Its crypt filters are {@code /Aes} and {@code
 * /Rc}.
 */
final class LockedPdf {

    private static final int DICTIONARY = 80;
    private static final byte[] PADDING =
            HexFormat.of()
                    .parseHex("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a");
    // Its zeros, and those of the user's hash, need not be written out.
    private static final byte[] OWNER = new byte[32];
    private static final byte[] ID = {1, 2, 3, 4};
    private static final byte[] KEY = key();

    final RawPdf pdf = new RawPdf();

    private static byte[] md5(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("MD5");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] key() {
        byte[] key = md5(PADDING, OWNER, new byte[] {-4, -1, -1, -1}, ID);
        for (int i = 0; i < 50; i++) {
            key = md5(key);
        }
        return key;
    }

    private static byte[] user() {
        byte[] user = md5(PADDING, ID);
        for (int round = 0; round < 20; round++) {
            byte[] key = KEY.clone();
            for (int i = 0; i < key.length; i++) {
                key[i] ^= (byte) round;
            }
            user = cipher("ARCFOUR", key, null, user);
        }
        return Arrays.copyOf(user, 32);
    }

    private static byte[] cipher(String name, byte[] key, IvParameterSpec vector, byte[] plain) {
        try {
            var cipher = Cipher.getInstance(name);
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    new SecretKeySpec(key, vector == null ? "ARCFOUR" : "AES"),
                    vector);
            return cipher.doFinal(plain);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] objectKey(int number, String salt) {
        byte[] place = {(byte) number, (byte) (number >> 8), 0, 0, 0};
        return md5(KEY, place, salt.getBytes(ISO_8859_1));
    }

    /** The data of an object as AES encrypts them, with the initialisation vector. */
    static byte[] aes(int number, byte[] plain) {
        return aes(number, plain, "AES/CBC/PKCS5Padding");
    }

    /** The same without padding. */
    static byte[] aesUnpadded(int number, byte[] plain) {
        return aes(number, plain, "AES/CBC/NoPadding");
    }

    private static byte[] aes(int number, byte[] plain, String name) {
        byte[] vector = md5(new byte[] {(byte) number});
        byte[] data = cipher(name, objectKey(number, "sAlT"), new IvParameterSpec(vector), plain);
        byte[] all = Arrays.copyOf(vector, vector.length + data.length);
        System.arraycopy(data, 0, all, vector.length, data.length);
        return all;
    }

    static byte[] rc4(int number, byte[] plain) {
        return cipher("ARCFOUR", objectKey(number, ""), null, plain);
    }

    /** A string of an object as AES encrypts it. */
    static String aesString(int number, String plain) {
        return hex(aes(number, plain.getBytes(ISO_8859_1)));
    }

    static String hex(byte[] bytes) {
        return "<" + HexFormat.of().formatHex(bytes) + ">";
    }

    /** Streams and strings are encrypted by filters of these names. */
    Path write(Path file, String streams, String strings, String more) throws IOException {
        return write(file, entries(streams, strings) + more);
    }

    private static String entries(String streams, String strings) {
        return "/Filter/Standard/V 4/Length 128/StmF/"
                + streams
                + "/StrF/"
                + strings
                + "/CF<</Aes<</CFM/AESV2/Length 16>>/Rc<</CFM/V2/Length 16>>"
                + "/Odd<</CFM/AESV9>>>>";
    }

    /** The same in memory. */
    byte[] bytes(String streams, String strings, String more) {
        return text(entries(streams, strings) + more).getBytes(ISO_8859_1);
    }

    /**
     * @param entries of the encryption dictionary, without those that every one has
     */
    Path write(Path file, String entries) throws IOException {
        return Files.writeString(file, text(entries), ISO_8859_1);
    }

    private String text(String entries) {
        pdf.object(
                DICTIONARY,
                "<<"
                        + entries
                        + "/R 4/P -4/O"
                        + hex(Arrays.copyOf(OWNER, 31))
                        + "/U"
                        + hex(Arrays.copyOf(user(), 16))
                        + ">>");
        String id = hex(ID);
        String text = new String(pdf.bytes(), ISO_8859_1);
        String trailer = "<</Encrypt " + DICTIONARY + " 0 R/ID[" + id + id + "]/Root";
        return text.replace("<</Root", trailer);
    }
}
