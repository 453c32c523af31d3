package org.platen.job;

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
}
