package org.platen.content.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of an import.
 *
 * @param warningsOmitted the number of warnings that are not in the list
 * @param ignored the names of entries of a ZIP that operating systems added to the documents; null
 *     if the upload was no ZIP
 */
record ImportResult(
        long id,
        int items,
        long pages,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> ignored,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ImportWarnings.Entry> warnings,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) long warningsOmitted) {

    static ImportResult of(long id, ReadContent content) {
        return new ImportResult(
                id,
                content.items().count(),
                content.items().pages(),
                content.ignored().orElse(null),
                content.warnings().entries(),
                content.warnings().omitted());
    }
}
