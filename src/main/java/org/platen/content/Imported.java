package org.platen.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of an import.
 *
 * @param ignored names of entries of a ZIP that operating systems put beside documents; null if it
 *     was no ZIP
 */
record Imported(
        long id,
        int items,
        long pages,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> ignored) {

    static Imported of(long id, List<NewItem> items) {
        return new Imported(
                id, items.size(), items.stream().mapToLong(NewItem::pageCount).sum(), null);
    }

    Imported ignoring(List<String> names) {
        return new Imported(id, items, pages, List.copyOf(names));
    }
}
