package org.platen.content;

import java.util.Iterator;
import java.util.List;

/** Page Details of a whole content set (entities.md, section 4). */
record PageSummary(List<PageCounts.Count> pages) {

    static PageSummary of(Iterator<ItemPages> items) {
        var counts = new PageCounts();
        items.forEachRemaining(item -> counts.add(item.sizes()));
        return new PageSummary(counts.list());
    }
}
