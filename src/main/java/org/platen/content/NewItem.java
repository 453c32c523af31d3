package org.platen.content;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.engine.document.PdfFile;
import org.platen.property.NameValue;

/**
 * A content item whose row is not written yet. There may be a hundred thousand of them in memory.
 *
 * @param member the path of the file within a managed folder; null when the managed file is a file
 * @param firstPage the number of the first page, from 1
 * @param pageSizes as {@link org.platen.engine.document.PageSizes} writes them
 * @param properties as {@link NameValue} writes them; null for none
 */
public record NewItem(
        @Nullable String member,
        int firstPage,
        int pageCount,
        String pageSizes,
        @Nullable String properties) {

    public static NewItem of(
            PdfFile pdf, int firstPage, int pageCount, List<NameValue> properties) {
        return new NewItem(
                null,
                firstPage,
                pageCount,
                pdf.pageSizes(firstPage, pageCount).text(),
                NameValue.toColumn(properties));
    }

    /** Returns this item with another property. */
    public NewItem with(NameValue property) {
        var all = new ArrayList<NameValue>(NameValue.ofColumn(properties));
        all.add(property);
        return new NewItem(member, firstPage, pageCount, pageSizes, NameValue.toColumn(all));
    }

    public NewItem in(String folderMember) {
        return new NewItem(folderMember, firstPage, pageCount, pageSizes, properties);
    }
}
