package org.platen.engine.crypt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.platen.engine.DocumentPasswords;

/**
 * The standard security handler of one document (ISO 32000-2, 7.6.4): returns the file encryption
 * key for the password of the user or the owner.
 *
 * @param revision from 2 to 6
 * @param keyLengths in bytes, to be tried in turn, because not all writers state the length
 * @param owner the entry {@code O}
 * @param user the entry {@code U}
 * @param ownerKey the entry {@code OE}, from revision 5 on
 * @param userKey the entry {@code UE}, from revision 5 on
 * @param encryptedPermissions the entry {@code Perms}, from revision 5 on, or no bytes
 * @param permissions the entry {@code P}
 * @param documentId the first part of the file identifier, or no bytes
 * @param encryptsMetadata the entry {@code EncryptMetadata}
 */
@SuppressWarnings("ArrayRecordComponent") // not to be compared, and not to be copied
public record StandardSecurity(
        int revision,
        List<Integer> keyLengths,
        byte[] owner,
        byte[] user,
        byte[] ownerKey,
        byte[] userKey,
        byte[] encryptedPermissions,
        int permissions,
        byte[] documentId,
        boolean encryptsMetadata) {

    /** The first revision with AES-256. */
    public static final int FIRST_WITH_LONG_KEYS = 5;

    private static final int HASH_AND_SALTS = 48;
    private static final int LONG_KEY = 32;
    private static final int SHORT_HASH = 32;
    // Some writers omit the zeros at its end.
    private static final int MIN_SHORT_HASH = 16;

    /** Returns whether the entries have at least their required length. Some writers pad them. */
    public boolean isComplete() {
        return revision < FIRST_WITH_LONG_KEYS
                ? owner.length >= MIN_SHORT_HASH && user.length >= MIN_SHORT_HASH
                : owner.length >= HASH_AND_SALTS
                        && user.length >= HASH_AND_SALTS
                        && ownerKey.length >= LONG_KEY
                        && userKey.length >= LONG_KEY;
    }

    /** Tries the empty password, then the others in turn. */
    public Optional<FileKey> unlock(DocumentPasswords passwords) {
        var all = new ArrayList<String>();
        all.add("");
        all.addAll(passwords.texts());
        return all.stream().flatMap(password -> unlock(password).stream()).findFirst();
    }

    private Optional<FileKey> unlock(String password) {
        if (revision >= FIRST_WITH_LONG_KEYS) {
            var derivation = new LongKeyDerivation(this);
            return PasswordEncoding.fromRevision5On(password).stream()
                    .flatMap(bytes -> derivation.key(bytes).stream())
                    .findFirst();
        }
        return PasswordEncoding.upToRevision4(password).stream()
                .flatMap(bytes -> keyOfAnyLength(bytes).stream())
                .findFirst();
    }

    private Optional<FileKey> keyOfAnyLength(byte[] password) {
        return keyLengths.stream()
                .flatMap(length -> new ShortKeyDerivation(this, length).key(password).stream())
                .findFirst();
    }

    /** The hash at the start of an entry {@code O} or {@code U}, up to revision 4. */
    static byte[] shortHash(byte[] entry) {
        return Arrays.copyOf(entry, SHORT_HASH);
    }

    /** An entry {@code O} or {@code U} from revision 5 on, without padding. */
    static byte[] hashAndSalts(byte[] entry) {
        return Arrays.copyOf(entry, HASH_AND_SALTS);
    }

    /** An entry {@code OE} or {@code UE}, without padding. */
    static byte[] longKey(byte[] entry) {
        return Arrays.copyOf(entry, LONG_KEY);
    }

    /** Does not reveal anything from which a password could be found. */
    @Override
    public String toString() {
        return "the standard security handler, revision " + revision;
    }
}
