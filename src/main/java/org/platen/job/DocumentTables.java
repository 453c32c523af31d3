package org.platen.job;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;

/**
 * The rows of some documents of a job, read table by table, from which the documents are assembled.
 *
 * @param segments the ids of segments, by document set
 * @param items the ids of content items, by document, in order
 * @param contents the contents, by content item
 */
record DocumentTables(
        long jobId,
        Map<Long, Long> segments,
        Map<Long, List<Long>> items,
        Map<Long, DocumentContent> contents) {

    JobDocument document(long id, long documentSetId) {
        return new JobDocument(
                id,
                documentSetId,
                requireNonNull(segments.get(documentSetId)),
                jobId,
                items.getOrDefault(id, List.of()).stream().map(this::content).toList());
    }

    private DocumentContent content(long item) {
        return requireNonNull(contents.get(item));
    }
}
