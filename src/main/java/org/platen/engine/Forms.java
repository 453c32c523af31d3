package org.platen.engine;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The treatment of form fields (ISO 32000-2, 12.7) in print files. */
public enum Forms {
    /** Fields stay fields, with the same appearance as in their document. */
    KEEP,
    /** The printed appearance of fields becomes part of their page. */
    FLATTEN,
    /** Fields and their appearances are left out. */
    DROP;

    /** The constant with the given name, for example {@code flatten}. */
    public static Optional<Forms> of(String text) {
        return Arrays.stream(values()).filter(each -> each.toString().equals(text)).findFirst();
    }

    /** The name in presets and on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
