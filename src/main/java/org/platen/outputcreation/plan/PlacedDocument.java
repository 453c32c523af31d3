package org.platen.outputcreation.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.platen.contract.DocumentPassword;
import org.platen.job.JobDocument;

/**
 * A document and its place in the output.
 *
 * @param nr of the document in the operation, from 1
 * @param jobNr of its job in the operation, from 1: a job that is named twice has two
 * @param fileNr of its print file, from 1
 * @param firstPage in the print file, from 1
 * @param pages blank ones included
 * @param leftOut why it is not there: then place and pages are what it was to have; null if it is
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
     * The properties of its content items; where two items have one of the same name, the first
     * item's. A password is none of them.
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

    public Map<String, String> properties() {
        return properties(document);
    }
}
