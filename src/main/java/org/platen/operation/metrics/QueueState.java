package org.platen.operation.metrics;

import java.util.List;
import java.util.Optional;

/**
 * The state of the queue, and of the operations that have not ended, at one moment.
 *
 * @param lanes the entries by lane and priority; there are none where nothing waits
 * @param operations the operations by state
 */
record QueueState(List<Waiting> lanes, List<InState> operations) {

    /**
     * The entries of a lane that have one priority and are due.
     *
     * @param lane {@code quick} or {@code large}
     * @param operations the number of operations; parts of operations are not counted
     * @param oldestSeconds the time since the oldest entry, of an operation or of a part, was due
     */
    record Waiting(String lane, int rank, long operations, double oldestSeconds) {}

    /** The operations in one state. */
    record InState(String state, long count) {}

    Optional<Waiting> waiting(String lane, int rank) {
        return lanes.stream()
                .filter(entries -> entries.lane().equals(lane) && entries.rank() == rank)
                .findFirst();
    }

    long operations(String state) {
        return operations.stream()
                .filter(each -> each.state().equals(state))
                .mapToLong(InState::count)
                .sum();
    }

    double oldestSeconds() {
        return lanes.stream().mapToDouble(Waiting::oldestSeconds).max().orElse(0);
    }
}
