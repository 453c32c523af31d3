package org.platen.engine.share;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The treatment of form fields (ISO 32000-2, 12.7) in print files. */
public enum Forms {
    /** They stay fields, and look as in their document. */
    KEEP,
    /** What is printed of them becomes part of their page. */
    FLATTEN,
    /** They are left out, and what they show. */
    DROP;

    /** The one that is called so, for example {@code flatten}. */
    public static Optional<Forms> of(String text) {
        return Arrays.stream(values()).filter(each -> each.toString().equals(text)).findFirst();
    }

    /** The name in presets and on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
