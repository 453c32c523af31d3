package org.platen.job;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.content.ContentRow;
import org.platen.property.NameValue;

/**
 * A content item at its place in a document.
 *
 * @param fileId the id of the managed file that contains the pages
 * @param member the path of the file within a managed folder; null when the managed file is a file
 * @param firstPage the number of the first page, from 1
 * @param properties the properties of the item, including its {@link
 *     org.platen.property.DocumentPassword}
 */
public record DocumentContent(
        long contentItemId,
        long fileId,
        @Nullable String member,
        int firstPage,
        int pageCount,
        List<NameValue> properties) {

    public DocumentContent {
        properties = List.copyOf(properties);
    }

    static DocumentContent of(ContentRow row) {
        return new DocumentContent(
                row.id(),
                row.fileId(),
                row.member(),
                row.firstPage(),
                row.pageCount(),
                row.propertyList());
    }

    /**
     * Returns a range of its pages.
     *
     * @param skipped the number of pages to skip
     * @param count the number of pages to return
     */
    public DocumentContent part(int skipped, int count) {
        return new DocumentContent(
                contentItemId, fileId, member, firstPage + skipped, count, properties);
    }
}
