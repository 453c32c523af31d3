package org.platen.engine.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.platen.engine.DocumentPasswords;
import org.platen.engine.crypt.CipherMethod;
import org.platen.engine.crypt.Decryptor;
import org.platen.engine.crypt.FileKey;
import org.platen.engine.crypt.ObjectKey;
import org.platen.engine.stream.StreamData;
import org.platen.engine.syntax.BeyondRepairException;
import org.platen.engine.syntax.MalformedPdfException;
import org.platen.engine.syntax.PdfValue;
import org.platen.engine.syntax.StringRewriter;
import org.platen.engine.syntax.Warnings;

/**
 * Decryption of a document (ISO 32000-2, 7.6). Decrypted objects look as if they had never been
 * encrypted. Immutable, so several threads may use it.
 */
final class Decryption {

    private static final int VECTOR = Decryptor.BLOCK;

    private final CryptFilters filters;
    private final boolean encryptsMetadata;
    private final EncryptionDictionary.Unlocked unlocked;
    // The strings of the encryption dictionary are keys and hashes, which are not encrypted.
    private final int dictionaryNumber;

    private Decryption(
            CryptFilters filters,
            boolean encryptsMetadata,
            EncryptionDictionary.Unlocked unlocked,
            int dictionaryNumber) {
        this.filters = filters;
        this.encryptsMetadata = encryptsMetadata;
        this.unlocked = unlocked;
        this.dictionaryNumber = dictionaryNumber;
    }

    /**
     * Unlocks a document, if it is encrypted.
     *
     * @param reference to the encryption dictionary, or the dictionary itself, or the null object
     * @param id the file identifier of the trailer, or the null object
     * @throws BeyondRepairException when its pages cannot be read without an unknown key
     */
    static @Nullable Decryption of(
            PdfDocument document, PdfValue reference, PdfValue id, DocumentPasswords passwords) {
        var value = document.resolve(reference);
        if (value.isNull()) {
            return null;
        }
        if (!value.isDictionary()) {
            throw new MalformedPdfException("its encryption dictionary is not a dictionary");
        }
        var dictionary = new EncryptionDictionary(document, value.detached());
        var unlocked = dictionary.unlock(id, passwords);
        var filters = dictionary.filters();
        var decryption =
                new Decryption(
                        filters, dictionary.encryptsMetadata(), unlocked, reference.reference());
        if (!filters.leavesStringsAndStreams()) {
            decryption.requireKey();
            filters.requireKnown();
        }
        return decryption;
    }

    private FileKey requireKey() {
        var key = unlocked.key();
        if (key == null) {
            throw new BeyondRepairException(unlocked.reason());
        }
        return key;
    }

    /**
     * The object with decrypted strings, without a crypt filter, and with the method by which its
     * data are encrypted.
     */
    IndirectObject plain(
            PdfDocument document, IndirectObject object, Decryptor decryptor, Warnings warnings) {
        if (object.number() == dictionaryNumber || isCrossReference(object)) {
            return object;
        }
        var value = object.value();
        if (object.isStream()) {
            var crypt = new CryptFilterOfStream(document, value);
            return object.withStream(
                    crypt.without(strings(object, value, decryptor, warnings)),
                    method(value, crypt));
        }
        return object.withValue(strings(object, value, decryptor, warnings));
    }

    /**
     * Returns whether an object is a cross-reference stream. These are never encrypted (7.5.8.2).
     */
    private static boolean isCrossReference(IndirectObject object) {
        return object.isStream() && isOfType(object.value(), "XRef");
    }

    private static boolean isOfType(PdfValue dictionary, String name) {
        var type = dictionary.get("Type");
        return type != null && type.isName(name);
    }

    private CipherMethod method(PdfValue dictionary, CryptFilterOfStream crypt) {
        if (crypt.isPresent()) {
            return crypt.method(filters);
        }
        if (!encryptsMetadata && isOfType(dictionary, "Metadata")) {
            return CipherMethod.IDENTITY;
        }
        return filters.method(
                isOfType(dictionary, "EmbeddedFile") ? filters.files() : filters.streams());
    }

    private PdfValue strings(
            IndirectObject object, PdfValue value, Decryptor decryptor, Warnings warnings) {
        var method = filters.method(filters.strings());
        if (method == CipherMethod.IDENTITY || !StringRewriter.mayHaveStrings(value)) {
            return value;
        }
        var key = decryptor.key(requireKey(), method, object.number(), object.generation());
        return new StringRewriter(value, bytes -> string(bytes, key, object, decryptor, warnings))
                .rewritten();
    }

    private static byte[] string(
            byte[] stored,
            ObjectKey key,
            IndirectObject object,
            Decryptor decryptor,
            Warnings warnings) {
        if (key.method() == CipherMethod.RC4) {
            decryptor.start(key, stored, 0);
            byte[] plain = new byte[stored.length];
            decryptor.decrypt(stored, 0, stored.length, plain, 0);
            return plain;
        }
        int blocks = blocks(stored.length);
        if (stored.length > 0 && (blocks == 0 || stored.length % VECTOR != 0)) {
            warnings.add(
                    "a string of object "
                            + object.number()
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

    /** The data of a stream, with their key and their decrypted length. */
    StreamData plain(
            StreamData stored, IndirectObject object, Decryptor decryptor, Warnings warnings) {
        var key =
                decryptor.key(keyOf(object), object.method(), object.number(), object.generation());
        return key.method().isAes()
                ? stored.encrypted(plainLength(stored, key, object, decryptor, warnings), key)
                : stored.encrypted(stored.length(), key);
    }

    private FileKey keyOf(IndirectObject object) {
        var key = unlocked.key();
        String reason = unlocked.reason();
        if (key != null && object.method() == CipherMethod.UNKNOWN) {
            key = null;
            reason =
                    "object "
                            + object.number()
                            + " is encrypted by a crypt filter whose method is not"
                            + " supported; save the file without encryption";
        }
        if (key == null) {
            throw new BeyondRepairException(
                    isOfType(object.value(), "EmbeddedFile")
                            ? "its attached files can only be dropped, not kept: " + reason
                            : reason);
        }
        return key;
    }

    private static long plainLength(
            StreamData stored,
            ObjectKey key,
            IndirectObject object,
            Decryptor decryptor,
            Warnings warnings) {
        long whole = stored.length() / VECTOR * VECTOR;
        boolean cut = whole < stored.length();
        if (whole <= VECTOR) {
            if (cut) {
                warnings.add(
                        "the data of object "
                                + object.number()
                                + " are shorter than an encrypted block, and are treated as empty");
            }
            return 0;
        }
        byte[] last = lastBlocks(stored, whole);
        byte[] plain = new byte[VECTOR];
        decryptor.start(key, last, 0);
        decryptor.decrypt(last, VECTOR, VECTOR, plain, 0);
        int padding = padding(plain, VECTOR, cut);
        if (cut || padding(plain, VECTOR, true) == 0) {
            warnings.add(
                    "the encrypted data of object "
                            + object.number()
                            + " end incorrectly; only complete blocks are used");
        }
        return whole - VECTOR - padding;
    }

    private static byte[] lastBlocks(StreamData stored, long end) {
        byte[] last = new byte[2 * VECTOR];
        try {
            stored.copy(end - last.length, last, last.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return last;
    }
}
