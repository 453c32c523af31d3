package org.platen.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.engine.read.Document;
import org.platen.engine.read.ObjectSet;
import org.platen.engine.read.PdfValue;

/** Reads the top level of an outline (ISO 32000-2, 12.3.3). */
final class Bookmarks {

    // What a bookmark without a title takes, as characters.
    private static final int OBJECT = 32;

    private final Document document;

    private final Destinations destinations;

    private final List<Bookmark> read = new ArrayList<>();

    private Bookmarks(Document document, Pages pages) {
        this.document = document;
        this.destinations = new Destinations(document, pages);
    }

    /** Those that lead to a page of the file, in the order of the outline. */
    static List<Bookmark> of(Document document, Pages pages) {
        var bookmarks = new Bookmarks(document, pages);
        bookmarks.readFrom(document.resolve(document.catalog(), "Outlines").get("First"));
        return bookmarks.read;
    }

    private void readFrom(@Nullable PdfValue first) {
        var seen = new ObjectSet(document);
        var next = first;
        while (next != null && !seen.contains(next.reference())) {
            seen.add(next.reference());
            var entry = document.resolve(next);
            add(entry);
            next = entry.get("Next");
        }
    }

    private void add(PdfValue entry) {
        destinations
                .page(destination(entry))
                .ifPresent(page -> add(new Bookmark(title(entry), page)));
    }

    private void add(Bookmark bookmark) {
        document.meter().kept(OBJECT + bookmark.title().length());
        read.add(bookmark);
    }

    private String title(PdfValue entry) {
        var title = document.resolve(entry, "Title");
        return title.isString() ? PdfText.of(title, document.meter()) : "";
    }

    private PdfValue destination(PdfValue entry) {
        var action = document.resolve(entry, "A");
        return document.resolve(action, "S").isName("GoTo")
                ? document.resolve(action, "D")
                : document.resolve(entry, "Dest");
    }
}
