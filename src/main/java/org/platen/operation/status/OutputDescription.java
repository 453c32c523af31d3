package org.platen.operation.status;

import java.util.Optional;
import org.platen.operation.OperationId;

/** Describes the output of operations. Implemented by features and found by CDI. */
public interface OutputDescription {

    /** Returns the description of the output of an operation that is DONE, if it has any. */
    Optional<?> of(OperationId id);
}
