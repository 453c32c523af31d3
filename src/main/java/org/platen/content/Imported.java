package org.platen.content;

import java.util.List;

/** What came of an import. */
record Imported(long id, int items, long pages) {

    static Imported of(long id, List<NewItem> items) {
        return new Imported(id, items.size(), items.stream().mapToLong(NewItem::pageCount).sum());
    }
}
