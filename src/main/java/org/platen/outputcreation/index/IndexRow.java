package org.platen.outputcreation.index;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Map;
import org.platen.outputcreation.plan.PlacedDocument;

/**
 * What an index says of a document: where it is, for those who fold, insert, look up or archive it.
 */
@JsonPropertyOrder({
    "document",
    "documentId",
    "job",
    "jobId",
    "file",
    "firstPage",
    "pages",
    "firstSheet",
    "sheets"
})
record IndexRow(
        long document,
        long documentId,
        int job,
        long jobId,
        String file,
        long firstPage,
        int pages,
        long firstSheet,
        long sheets,
        Map<String, String> properties) {

    static IndexRow of(PlacedDocument placed, org.platen.preset.OutputPreset.Sheet sheet) {
        long first = sheet.sheets(placed.firstPage());
        long last = sheet.sheets(placed.firstPage() + placed.pages() - 1);
        return new IndexRow(
                placed.nr(),
                placed.document().id(),
                placed.jobNr(),
                placed.document().jobId(),
                placed.file(),
                placed.firstPage(),
                placed.pages(),
                first,
                last - first + 1,
                placed.properties());
    }
}
