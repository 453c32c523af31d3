package org.platen.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What came of an import.
 *
 * @param warningsOmitted how many there are beside those in the list
 */
record Imported(
        long id,
        int items,
        long pages,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ImportWarnings.Entry> warnings,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) long warningsOmitted) {

    static Imported of(long id, List<NewItem> items, ImportWarnings warnings) {
        return new Imported(
                id,
                items.size(),
                items.stream().mapToLong(NewItem::pageCount).sum(),
                warnings.entries(),
                warnings.omitted());
    }
}
