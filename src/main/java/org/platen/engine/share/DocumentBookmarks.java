package org.platen.engine.share;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether each document gets a bookmark in a print file, and what it says. */
public enum DocumentBookmarks {
    /** Only documents' own bookmarks, one document's behind the other's. */
    NONE,
    /** The name of the file. */
    NAME,
    /** The title that the document has, or else the name of the file. */
    TITLE;

    /** By its name in presets. */
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
