package org.platen.content;

/** The representation of a content set on our own interface. The time is ISO 8601, UTC. */
public record ContentSetView(long id, long items, long pages, String createdAt) {

    public static ContentSetView of(ContentSet set, ContentTotals totals) {
        return new ContentSetView(
                set.id(), totals.items(), totals.pages(), set.createdAt().toString());
    }
}
