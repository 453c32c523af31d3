package org.platen.engine.read;

import org.jspecify.annotations.Nullable;
import org.platen.engine.DocumentPasswords;
import org.platen.engine.crypt.FileKey;
import org.platen.engine.crypt.SecurityHandler;
import org.platen.engine.crypt.StandardSecurity;
import org.platen.engine.syntax.BeyondRepairException;
import org.platen.engine.syntax.PdfValue;

/** The encryption dictionary of a document (ISO 32000-2, 7.6.2 and 7.6.4.2). */
final class EncryptionDictionary {

    private final PdfDocument document;
    private final PdfValue dictionary;
    private final long version;

    EncryptionDictionary(PdfDocument document, PdfValue dictionary) {
        this.document = document;
        this.dictionary = dictionary;
        version = integer(dictionary, "V", 0);
    }

    /** The result of trying passwords. */
    record Unlocked(@Nullable FileKey key, String reason) {

        FileKey requireKey() {
            if (key == null) {
                throw new BeyondRepairException(reason);
            }
            return key;
        }
    }

    CryptFilters filters() {
        return CryptFilters.of(document, dictionary, version);
    }

    /**
     * The entry {@code EncryptMetadata}. Before crypt filters were introduced, everything was
     * encrypted.
     */
    boolean encryptsMetadata() {
        var entry = document.resolve(dictionary, "EncryptMetadata");
        return version < CryptFilters.FIRST_VERSION || entry.isNull() || entry.isTrue();
    }

    /**
     * The file key, or the reason why it is unknown.
     *
     * @param id the file identifier of the trailer, or the null object
     */
    Unlocked unlock(PdfValue id, DocumentPasswords passwords) {
        var handler = document.resolve(dictionary, "Filter");
        String reason =
                new SecurityHandler(handler.isName() ? handler.name() : "", version, revision())
                        .reasonAgainst();
        if (reason != null) {
            return new Unlocked(null, reason);
        }
        var security = security(id);
        if (!security.isComplete()) {
            return new Unlocked(
                    null,
                    "it is encrypted, but its encryption dictionary lacks a key or"
                            + " a hash (/O, /U)");
        }
        return security.unlock(passwords)
                .map(key -> new Unlocked(key, ""))
                .orElseGet(() -> new Unlocked(null, missingPassword(passwords)));
    }

    private StandardSecurity security(PdfValue id) {
        return new StandardSecurity(
                revision(),
                new KeyLengths(document, dictionary, version).possible(),
                string("O"),
                string("U"),
                string("OE"),
                string("UE"),
                string("Perms"),
                (int) integer(dictionary, "P", 0),
                first(id),
                encryptsMetadata());
    }

    private int revision() {
        return (int) Math.min(Integer.MAX_VALUE, integer(dictionary, "R", 0));
    }

    private static String missingPassword(DocumentPasswords passwords) {
        String given =
                switch (passwords.count()) {
                    case 0 -> "it is encrypted and requires a password, but none was given";
                    case 1 -> "it is encrypted, and the given password does not open it";
                    default ->
                            "it is encrypted, and none of the "
                                    + passwords.count()
                                    + " given passwords opens it";
                };
        return given
                + "; give its user or owner password (command line:"
                + " --password-file; server: the header"
                + " X-Platen-Document-Password at upload, the item property"
                + " documentPassword, or platen.pdf.passwords-file)";
    }

    private long integer(PdfValue from, String key, long instead) {
        var value = document.resolve(from, key);
        return value.isInteger() ? value.integer() : instead;
    }

    private byte[] string(String key) {
        return bytes(document.resolve(dictionary, key));
    }

    private byte[] first(PdfValue id) {
        var parts = document.resolve(id);
        return !parts.isArray() || parts.elements().isEmpty()
                ? new byte[0]
                : bytes(document.resolve(parts.elements().get(0)));
    }

    private static byte[] bytes(PdfValue value) {
        return value.isString() ? value.string() : new byte[0];
    }
}
