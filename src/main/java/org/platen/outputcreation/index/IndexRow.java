package org.platen.outputcreation.index;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.platen.outputcreation.plan.PlacedDocument;
import org.platen.outputcreation.sheet.SheetLayout;

/**
 * The entry of a document in an index: its place, for people and machines that fold, insert, look
 * up or archive it.
 *
 * @param firstPage null for a document that is left out, as is the first sheet; its counts are then
 *     0
 * @param leftOut the reason why the document is left out; null if it is not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
    "document",
    "documentId",
    "job",
    "jobId",
    "file",
    "firstPage",
    "pages",
    "firstSheet",
    "sheets",
    "leftOut"
})
record IndexRow(
        long document,
        long documentId,
        int job,
        long jobId,
        String file,
        @Nullable Long firstPage,
        int pages,
        @Nullable Long firstSheet,
        long sheets,
        @Nullable String leftOut,
        Map<String, String> properties) {

    static IndexRow of(PlacedDocument placed, SheetLayout layout) {
        boolean there = placed.leftOut() == null;
        var sheets = layout.sheetsOf(placed.firstPage(), placed.pages());
        return new IndexRow(
                placed.nr(),
                placed.document().id(),
                placed.jobNr(),
                placed.document().jobId(),
                placed.file(),
                there ? placed.firstPage() : null,
                there ? placed.pages() : 0,
                there ? sheets.first() : null,
                there ? sheets.count() : 0,
                placed.leftOut(),
                placed.properties());
    }
}
