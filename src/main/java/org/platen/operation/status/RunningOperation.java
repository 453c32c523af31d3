package org.platen.operation.status;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the Operations List (conventions.md, section 6).
 *
 * @param startTime in milliseconds since 1970
 * @param progress in percent
 * @param place in the order of submission
 */
public record RunningOperation(
        String id,
        String type,
        String subTask,
        long startTime,
        int progress,
        @JsonIgnore PageToken place) {

    /**
     * Returns the entry for callers who may see activity but no data: without the names of
     * documents.
     */
    RunningOperation withoutData() {
        return new RunningOperation(id, type, "", startTime, progress, place);
    }

    public RunningOperation(
            String id,
            String type,
            String subTask,
            Instant submittedAt,
            @Nullable Instant startedAt,
            int progress) {
        this(
                id,
                type,
                subTask,
                (startedAt == null ? submittedAt : startedAt).toEpochMilli(),
                progress,
                new PageToken(submittedAt, id));
    }
}
