package org.platen.content;

import jakarta.persistence.EntityManager;

/** Content items for tests of other packages. */
public final class ContentItemsOf {

    private ContentItemsOf() {}

    @SuppressWarnings("UnnecessaryAssignment") // here is no container that would inject
    public static ContentItems database(EntityManager em) {
        var items = new ContentItems();
        items.em = em;
        return items;
    }
}
