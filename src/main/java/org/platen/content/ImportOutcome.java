package org.platen.content;

import org.platen.operation.OperationId;

/** What has become of an upload when its request ends. */
sealed interface ImportOutcome {

    /** The content set is there. */
    record Done(Imported imported) implements ImportOutcome {}

    /** The upload is kept, and an operation makes the content set of it. */
    record Accepted(OperationId operation) implements ImportOutcome {}
}
