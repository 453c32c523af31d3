package org.platen.job;

import java.util.ArrayList;
import java.util.List;

/** A document of a job with what it is made of, in order. */
public record JobDocument(
        long id,
        long documentSetId,
        long jobSegmentId,
        long jobId,
        List<DocumentContent> contents) {

    public JobDocument {
        contents = List.copyOf(contents);
    }

    /** Pages of content. */
    public int pageCount() {
        return contents.stream().mapToInt(DocumentContent::pageCount).sum();
    }

    /** Gathers rows, of which those of one document follow one another. */
    static List<JobDocument> of(long jobId, List<DocumentRow> rows) {
        var documents = new ArrayList<JobDocument>();
        int end = 0;
        for (int start = 0; start < rows.size(); start = end) {
            var first = rows.get(start);
            while (end < rows.size() && rows.get(end).id() == first.id()) {
                end++;
            }
            documents.add(first.document(jobId, rows.subList(start, end)));
        }
        return documents;
    }
}
