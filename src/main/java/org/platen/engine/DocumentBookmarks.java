package org.platen.engine;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Choice of the bookmark that each document gets in a print file. */
public enum DocumentBookmarks {
    /** None: the print file has only the documents' own bookmarks, one document after the other. */
    NONE,
    /** The name of the file. */
    NAME,
    /** The title of the document, or else the name of the file. */
    TITLE;

    /** The constant with the given name in presets. */
    public static Optional<DocumentBookmarks> of(String name) {
        return Stream.of(values()).filter(each -> each.toString().equals(name)).findFirst();
    }

    /**
     * The bookmark of a document.
     *
     * @param document its number
     * @param file its name, with or without folders and {@code .pdf}
     */
    public @Nullable Heading heading(long document, String file) {
        return this == NONE ? null : Heading.ofFile(document, file, this == TITLE);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
