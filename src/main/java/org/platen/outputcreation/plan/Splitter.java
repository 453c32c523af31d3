package org.platen.outputcreation.plan;

import org.platen.job.JobDocument;
import org.platen.preset.OutputPreset.Level;
import org.platen.preset.OutputPreset.Split;

/** Says where a print file ends and the next one begins; never within a document. */
interface Splitter {

    /**
     * Whether a document begins a new file.
     *
     * @param before the document before it; there always is one
     * @param file the file in work
     * @param withNext the file in work as it would be with the document
     */
    boolean cutsBetween(Position before, Position next, FileExtent file, FileExtent withNext);

    /** A document and the number, in the operation, of its job. */
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

    static Splitter of(Split split) {
        if (split instanceof Split.ByLevel byLevel) {
            return (before, next, file, withNext) -> !before.shares(byLevel.level(), next);
        }
        if (split instanceof Split.Every every) {
            return switch (every.unit()) {
                case DOCUMENT ->
                        (before, next, file, withNext) -> withNext.documents() > every.count();
                case SHEET -> (before, next, file, withNext) -> withNext.sheets() > every.count();
            };
        }
        return (before, next, file, withNext) -> false;
    }
}
