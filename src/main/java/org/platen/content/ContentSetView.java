package org.platen.content;

import java.time.Instant;

/** A content set on our own interface. */
record ContentSetView(long id, long items, long pages, Instant createdAt) {

    static ContentSetView of(ContentSet set, ContentTotals totals) {
        return new ContentSetView(set.id(), totals.items(), totals.pages(), set.createdAt());
    }
}
