package org.platen.preset;

import java.util.Map;

/**
 * The values of the variables of a {@link NamePattern} for one file.
 *
 * @param fileNr the number of the file within the operation, from 1
 * @param jobNr the number of the job of the file's first document within the operation, from 1
 * @param jobId the id of the same job
 * @param documentNr the number of the file's first document within the operation, from 1
 * @param properties the properties of the file's first document
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
