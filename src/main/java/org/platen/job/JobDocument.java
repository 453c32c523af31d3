package org.platen.job;

import java.util.List;

/** A document of a job with its content, in order. */
public record JobDocument(
        long id,
        long documentSetId,
        long jobSegmentId,
        long jobId,
        List<DocumentContent> contents) {

    public JobDocument {
        contents = List.copyOf(contents);
    }

    /** The number of content pages. */
    public int pageCount() {
        return contents.stream().mapToInt(DocumentContent::pageCount).sum();
    }
}
