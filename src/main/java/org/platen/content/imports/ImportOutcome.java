package org.platen.content.imports;

import org.platen.operation.OperationId;

/** The state of an import when the request of its upload ends. */
sealed interface ImportOutcome {

    /** The content set has been created. */
    record Done(ImportResult imported) implements ImportOutcome {}

    /** The upload has been stored, and an operation will create the content set. */
    record Accepted(OperationId operation) implements ImportOutcome {}
}
