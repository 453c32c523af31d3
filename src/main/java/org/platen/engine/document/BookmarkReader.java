package org.platen.engine.document;

import java.util.ArrayList;
import java.util.List;
import org.platen.engine.syntax.MalformedPdfException;

/** Reads the top level of an outline (ISO 32000-2, 12.3.3). */
final class BookmarkReader {

    // Characters that a bookmark takes besides its title.
    private static final int OBJECT = 32;

    private final SourceDocument source;

    private final List<Bookmark> read = new ArrayList<>();

    private BookmarkReader(SourceDocument source) {
        this.source = source;
    }

    /**
     * The entries that lead to a page of the file, in the order of the outline.
     *
     * @throws MalformedPdfException when an entry may have been missed
     */
    static List<Bookmark> of(SourceDocument source) {
        var bookmarks = new BookmarkReader(source);
        var outline = DocumentOutline.topLevelOf(source);
        for (int item = 0; item < outline.count(); item++) {
            bookmarks.add(outline, item);
        }
        return bookmarks.read;
    }

    private void add(DocumentOutline outline, int item) {
        int page = outline.page(item);
        if (page != DocumentOutline.NONE) {
            var bookmark = new Bookmark(title(outline.objectNumber(item)), page + 1);
            source.document().meter().kept(OBJECT + bookmark.title().length());
            read.add(bookmark);
        } else if (source.mayLackNames()) {
            throw new MalformedPdfException(
                    "its named destinations are damaged or too many, so the target"
                            + " page of a bookmark cannot be found");
        }
    }

    private String title(int item) {
        var document = source.document();
        var object = document.find(item);
        if (object == null) {
            return "";
        }
        var title = document.resolve(object.value(), "Title");
        return title.isString() ? document.text(title) : "";
    }
}
