package org.platen.engine.crypt;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The security handler that a document is encrypted by (ISO 32000-2, 7.6.2 and 7.6.4.2), of which
 * only the standard one is known.
 *
 * @param name of the handler; empty if the dictionary has none
 * @param version of the algorithm
 * @param revision of the handler
 */
public record SecurityHandler(String name, long version, int revision) {

    /** The version with long keys. */
    public static final int LAST_VERSION = 5;

    private static final String STANDARD = "Standard";
    private static final Set<String> PUBLIC_KEY_HANDLERS =
            Set.of("Adobe.PubSec", "Adobe.PPKLite", "Entrust.PPKEF");
    private static final String SAVE_WITHOUT = "; save it without encryption";

    private static final int UNPUBLISHED_VERSION = 3;
    private static final int MIN_REVISION = 2;
    private static final int MAX_REVISION = 6;

    /** The reason why documents of this handler cannot be decrypted, or null. */
    public @Nullable String reasonAgainst() {
        String reason = reasonAgainstName();
        if (reason == null) {
            reason = reasonAgainstAlgorithm();
        }
        return reason == null ? null : reason + SAVE_WITHOUT;
    }

    private @Nullable String reasonAgainstName() {
        if (name.isEmpty()) {
            return "it is encrypted, but names no security handler";
        }
        if (PUBLIC_KEY_HANDLERS.contains(name)) {
            return "it is encrypted for the certificates of certain recipients";
        }
        return name.equals(STANDARD)
                ? null
                : "it is encrypted by the security handler /" + name + ", which is not supported";
    }

    private @Nullable String reasonAgainstAlgorithm() {
        if (version < 1 || version == UNPUBLISHED_VERSION || version > LAST_VERSION) {
            return "it is encrypted by an algorithm that is not supported (/V " + version + ")";
        }
        return revision < MIN_REVISION || revision > MAX_REVISION || isTorn()
                ? "it is encrypted by a revision of the security handler that is not supported (/V "
                        + version
                        + ", /R "
                        + revision
                        + ")"
                : null;
    }

    /**
     * Returns whether version and revision contradict each other. Long keys and version 5 belong
     * together.
     */
    private boolean isTorn() {
        return (version == LAST_VERSION) != (revision >= StandardSecurity.FIRST_WITH_LONG_KEYS);
    }
}
