package org.platen.job;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.contract.NameValue;

/**
 * A content item in its place in a document.
 *
 * @param fileId the managed file that the pages are in
 * @param member the file's path within a managed folder; null when the managed file is a file
 * @param firstPage counts from 1
 * @param properties of the item, its {@link org.platen.contract.DocumentPassword} included
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

    /** So many of its pages, without so many before. */
    public DocumentContent part(int skipped, int count) {
        return new DocumentContent(
                contentItemId, fileId, member, firstPage + skipped, count, properties);
    }
}
