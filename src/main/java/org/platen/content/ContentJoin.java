package org.platen.content;

/**
 * Fragments of SQL that join content items to the rows of another package that refer to them. With
 * these, that package can count pages in one query, and yet names neither the table nor its
 * columns.
 */
public final class ContentJoin {

    /** The number of pages of the joined item. */
    public static final String PAGES = "item.page_count";

    /** The id of the content set of the joined item. */
    public static final String SET = "item.content_set_id";

    private ContentJoin() {}

    /** Joins the item whose id is in a column. */
    public static String on(String column) {
        return "join content_item item on item.id = " + column;
    }
}
