package org.platen.outputcreation.plan;

import org.platen.job.JobDocument;
import org.platen.preset.OutputPreset.Level;

/** A document, and the number of its job in the operation. */
record Position(JobDocument document, int jobNr) {

    boolean shares(Level level, Position other) {
        return jobNr == other.jobNr && id(level) == other.id(level);
    }

    private long id(Level level) {
        return switch (level) {
            case JOB -> document.jobId();
            case SEGMENT -> document.jobSegmentId();
            case DOCUMENT_SET -> document.documentSetId();
            case DOCUMENT -> document.id();
        };
    }
}
