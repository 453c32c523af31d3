package org.platen.outputcreation.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.platen.job.JobDocument;
import org.platen.property.DocumentPassword;

/**
 * A document and its place in the output.
 *
 * @param nr the number of the document in the operation, from 1
 * @param jobNr the number of its job in the operation, from 1; a job that is named twice has two
 *     numbers
 * @param fileNr the number of its print file, from 1
 * @param firstPage its first page in the print file, from 1
 * @param pages the number of its pages, including blank ones
 * @param leftOut the reason why the document is left out, in which case place and pages are those
 *     that it would have had; null if it is not left out
 */
public record PlacedDocument(
        JobDocument document,
        long nr,
        int jobNr,
        int fileNr,
        String file,
        long firstPage,
        int pages,
        @Nullable String leftOut) {

    /**
     * The properties of its content items. If two items have a property of the same name, the value
     * of the first item counts. Passwords are omitted.
     */
    static Map<String, String> properties(JobDocument document) {
        var properties = new LinkedHashMap<String, String>();
        document.contents()
                .forEach(
                        content ->
                                DocumentPassword.withoutAny(content.properties())
                                        .forEach(p -> properties.putIfAbsent(p.name(), p.value())));
        return properties;
    }

    PlacedDocument without(String reason) {
        return new PlacedDocument(document, nr, jobNr, fileNr, file, firstPage, pages, reason);
    }

    public Map<String, String> properties() {
        return properties(document);
    }
}
