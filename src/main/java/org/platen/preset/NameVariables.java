package org.platen.preset;

import java.util.Map;

/**
 * What the variables of a {@link NamePattern} stand for, in one file.
 *
 * @param fileNr of the file within the operation, from 1
 * @param jobNr of the job that the file's first document belongs to, within the operation, from 1
 * @param jobId of the same job
 * @param documentNr of the file's first document, counted through the operation, from 1
 * @param properties of the file's first document
 */
public record NameVariables(
        String presetName,
        String operationId,
        int fileNr,
        int jobNr,
        long jobId,
        long documentNr,
        Map<String, String> properties) {

    public NameVariables {
        properties = Map.copyOf(properties);
    }
}
