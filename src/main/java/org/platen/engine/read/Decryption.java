package org.platen.engine.read;

import org.jspecify.annotations.Nullable;
import org.platen.engine.DocumentPasswords;
import org.platen.engine.crypt.CipherMethod;
import org.platen.engine.crypt.Decryptor;
import org.platen.engine.crypt.FileKey;
import org.platen.engine.stream.EncryptedBytes;
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
        return unlocked(dictionary, reference.reference(), id, passwords);
    }

    private static Decryption unlocked(
            EncryptionDictionary dictionary, int number, PdfValue id, DocumentPasswords passwords) {
        var unlocked = dictionary.unlock(id, passwords);
        var filters = dictionary.filters();
        var decryption = new Decryption(filters, dictionary.encryptsMetadata(), unlocked, number);
        if (!filters.leavesStringsAndStreams()) {
            unlocked.requireKey();
            filters.requireKnown();
        }
        return decryption;
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
        var key =
                decryptor.key(unlocked.requireKey(), method, object.number(), object.generation());
        var strings = new EncryptedBytes(key, object.number(), decryptor, warnings);
        return new StringRewriter(value, strings::string).rewritten();
    }

    /** The data of a stream, with their key and their decrypted length. */
    StreamData plain(
            StreamData stored, IndirectObject object, Decryptor decryptor, Warnings warnings) {
        var key =
                decryptor.key(keyOf(object), object.method(), object.number(), object.generation());
        return key.method().isAes()
                ? stored.encrypted(
                        new EncryptedBytes(key, object.number(), decryptor, warnings)
                                .plainLength(stored),
                        key)
                : stored.encrypted(stored.length(), key);
    }

    private FileKey keyOf(IndirectObject object) {
        var key = unlocked.key();
        if (key != null && object.method() != CipherMethod.UNKNOWN) {
            return key;
        }
        String reason =
                key == null
                        ? unlocked.reason()
                        : "object "
                                + object.number()
                                + " is encrypted by a crypt filter whose method is not supported; save the file without encryption";
        throw new BeyondRepairException(
                isOfType(object.value(), "EmbeddedFile")
                        ? "its attached files can only be dropped, not kept: " + reason
                        : reason);
    }
}
