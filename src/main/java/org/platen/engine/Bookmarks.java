package org.platen.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/** Reads the top level of an outline (ISO 32000-2, 12.3.3). */
final class Bookmarks {

    private static final COSName GO_TO = COSName.getPDFName("GoTo");

    private Bookmarks() {}

    /** Those that lead to a page of the file, in the order of the outline. */
    static List<Bookmark> of(COSDictionary catalog, Pages pages) {
        var destinations = new Destinations(catalog, pages);
        var bookmarks = new ArrayList<Bookmark>();
        for (var entry : entries(catalog.getCOSDictionary(COSName.OUTLINES))) {
            destinations
                    .page(destination(entry))
                    .ifPresent(page -> bookmarks.add(new Bookmark(title(entry), page)));
        }
        return bookmarks;
    }

    private static Iterable<COSDictionary> entries(@Nullable COSDictionary outline) {
        var seen = Collections.<COSDictionary>newSetFromMap(new IdentityHashMap<>());
        var entries = new ArrayList<COSDictionary>();
        var entry = outline == null ? null : outline.getCOSDictionary(COSName.FIRST);
        while (entry != null && seen.add(entry)) {
            entries.add(entry);
            entry = entry.getCOSDictionary(COSName.NEXT);
        }
        return entries;
    }

    private static String title(COSDictionary entry) {
        return entry.getString(COSName.TITLE, "");
    }

    private static @Nullable COSBase destination(COSDictionary entry) {
        var action = entry.getCOSDictionary(COSName.A);
        return action != null && GO_TO.equals(action.getCOSName(COSName.S))
                ? action.getDictionaryObject(COSName.D)
                : entry.getDictionaryObject(COSName.DEST);
    }
}
