package org.platen.outputcreation.submission;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.platen.operation.OperationId;
import org.platen.operation.Priority;
import org.platen.operation.facts.PresetUsed;
import org.platen.outputcreation.request.OutputRequest;
import org.platen.preset.StoredPreset;

/**
 * The output that a client requests.
 *
 * @param parent the operation of which it repeats a part, if any
 * @param preset null if it is not known, as of a reprint of an old operation
 * @param label the label that the client gives the operation; null for none
 */
record RequestedOutput(
        OutputRequest request,
        Priority priority,
        Optional<OperationId> parent,
        @Nullable PresetUsed preset,
        @Nullable String label) {

    RequestedOutput(OutputRequest request, Priority priority) {
        this(request, priority, Optional.empty(), null, null);
    }

    RequestedOutput by(StoredPreset stored) {
        return by(new PresetUsed(stored.file(), stored.preset().name(), stored.fileId()));
    }

    RequestedOutput by(@Nullable PresetUsed used) {
        return new RequestedOutput(request, priority, parent, used, label);
    }

    RequestedOutput repeating(OperationId other) {
        return new RequestedOutput(request, priority, Optional.of(other), preset, label);
    }

    RequestedOutput labelled(@Nullable String text) {
        return new RequestedOutput(request, priority, parent, preset, text);
    }
}
