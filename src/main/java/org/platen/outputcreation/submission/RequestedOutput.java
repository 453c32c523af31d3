package org.platen.outputcreation.submission;

import java.util.Optional;
import org.platen.operation.OperationId;
import org.platen.operation.Priority;
import org.platen.outputcreation.request.OutputRequest;

/**
 * The output that a client requests.
 *
 * @param parent the operation of which it repeats a part, if any
 */
record RequestedOutput(OutputRequest request, Priority priority, Optional<OperationId> parent) {

    RequestedOutput(OutputRequest request, Priority priority) {
        this(request, priority, Optional.empty());
    }
}
