package org.platen.content;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.property.NameValue;

/**
 * The place of a content item's pages, read in bulk.
 *
 * @param fileId the id of the managed file that contains the pages
 * @param member the path of the file within a managed folder; null when the managed file is a file
 * @param firstPage the number of the first page, from 1
 * @param properties the properties of the item as stored, including its {@link
 *     org.platen.property.DocumentPassword}
 */
public record ContentRow(
        long id,
        long fileId,
        @Nullable String member,
        int firstPage,
        int pageCount,
        @Nullable String properties) {

    /** The name of the mapping that creates these records; it is defined at {@link ContentItem}. */
    static final String MAPPING = "ContentRow";

    public List<NameValue> propertyList() {
        return NameValue.ofColumn(properties);
    }
}
