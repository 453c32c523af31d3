package org.platen.content;

import java.util.List;
import org.platen.engine.document.PageSizes;

/** The pages of one content item. */
record ItemPages(long id, PageSizes sizes) {

    /** Page Details of an item (entities.md, section 4). */
    record View(long id, List<PageCounts.Count> pages) {}

    static ItemPages of(long id, String column) {
        return new ItemPages(id, PageSizes.parse(column));
    }

    View view() {
        var counts = new PageCounts();
        counts.add(sizes);
        return new View(id, counts.list());
    }
}
