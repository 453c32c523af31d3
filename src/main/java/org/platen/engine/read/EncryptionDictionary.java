package org.platen.engine.read;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.platen.engine.DocumentPasswords;
import org.platen.engine.crypt.CipherMethod;
import org.platen.engine.crypt.FileKey;
import org.platen.engine.crypt.StandardSecurity;
import org.platen.engine.syntax.PdfValue;

/** The encryption dictionary of a document (ISO 32000-2, 7.6.2 and 7.6.4.2). */
final class EncryptionDictionary {

    private static final String STANDARD = "Standard";
    private static final Set<String> PUBLIC_KEY_HANDLERS =
            Set.of("Adobe.PubSec", "Adobe.PPKLite", "Entrust.PPKEF");
    private static final String SAVE_WITHOUT = "; save it without encryption";

    private static final int UNPUBLISHED_VERSION = 3;
    private static final int LAST_VERSION = 5;
    private static final int MIN_REVISION = 2;
    private static final int MAX_REVISION = 6;
    private static final int MIN_KEY = 5;
    private static final int MAX_SHORT_KEY = 16;
    private static final int LONG_KEY = 32;

    private final PdfDocument document;
    private final PdfValue dictionary;
    private final long version;

    EncryptionDictionary(PdfDocument document, PdfValue dictionary) {
        this.document = document;
        this.dictionary = dictionary;
        version = integer(dictionary, "V", 0);
    }

    /** The result of trying passwords. */
    record Unlocked(@Nullable FileKey key, String reason) {}

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
        String reason = reasonAgainst();
        if (reason != null) {
            return new Unlocked(null, reason);
        }
        var security =
                new StandardSecurity(
                        revision(),
                        keyLengths(),
                        string("O"),
                        string("U"),
                        string("OE"),
                        string("UE"),
                        string("Perms"),
                        (int) integer(dictionary, "P", 0),
                        first(id),
                        encryptsMetadata());
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

    private @Nullable String reasonAgainst() {
        var handler = document.resolve(dictionary, "Filter");
        if (!handler.isName()) {
            return "it is encrypted, but names no security handler" + SAVE_WITHOUT;
        }
        if (PUBLIC_KEY_HANDLERS.contains(handler.name())) {
            return "it is encrypted for the certificates of certain recipients" + SAVE_WITHOUT;
        }
        if (!handler.isName(STANDARD)) {
            return "it is encrypted by the security handler /"
                    + handler.name()
                    + ", which is not supported"
                    + SAVE_WITHOUT;
        }
        if (version < 1 || version == UNPUBLISHED_VERSION || version > LAST_VERSION) {
            return "it is encrypted by an algorithm that is not supported (/V "
                    + version
                    + ")"
                    + SAVE_WITHOUT;
        }
        if (revision() < MIN_REVISION || revision() > MAX_REVISION || isTorn()) {
            return "it is encrypted by a revision of the security handler that is"
                    + " not supported (/V "
                    + version
                    + ", /R "
                    + revision()
                    + ")"
                    + SAVE_WITHOUT;
        }
        return null;
    }

    /**
     * Returns whether version and revision contradict each other. Long keys and version 5 belong
     * together.
     */
    private boolean isTorn() {
        return (version == LAST_VERSION) != (revision() >= StandardSecurity.FIRST_WITH_LONG_KEYS);
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

    /**
     * The possible key lengths, in bytes, beginning with the one that the dictionary states, if it
     * is valid.
     */
    private List<Integer> keyLengths() {
        if (version == LAST_VERSION) {
            return List.of(LONG_KEY);
        }
        var lengths = new LinkedHashSet<Integer>();
        if (version == 1) {
            lengths.add(MIN_KEY);
        }
        if (version == CryptFilters.FIRST_VERSION && filters().uses(CipherMethod.AES_128)) {
            lengths.add(MAX_SHORT_KEY);
        }
        var said = new ArrayList<Long>();
        said.add(integer(dictionary, "Length", 0));
        var filters = document.resolve(dictionary, "CF");
        if (filters.isDictionary()) {
            filters.entries()
                    .values()
                    .forEach(each -> said.add(integer(document.resolve(each), "Length", 0)));
        }
        said.forEach(length -> addLength(length, lengths));
        // Keys of version 4 have 128 bits by definition; for others, 40 bits are the default.
        lengths.add(version == CryptFilters.FIRST_VERSION ? MAX_SHORT_KEY : MIN_KEY);
        lengths.add(MAX_SHORT_KEY);
        lengths.add(MIN_KEY);
        return List.copyOf(lengths);
    }

    /** Adds a stated length, in bits or, as some writers have it, in bytes. */
    private static void addLength(long said, Set<Integer> lengths) {
        long bytes = said >= MIN_KEY * Byte.SIZE ? said / Byte.SIZE : said;
        if (bytes >= MIN_KEY && bytes <= MAX_SHORT_KEY) {
            lengths.add((int) bytes);
        }
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
