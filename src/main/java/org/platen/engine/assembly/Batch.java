package org.platen.engine.assembly;

import java.util.List;
import java.util.stream.Stream;
import org.platen.engine.Checkpoint;

/**
 * Consecutive steps that are read by one thread. Threads synchronise once per batch instead of once
 * per step; see {@link ReadAhead}.
 */
final class Batch {

    private static final int STEPS = 16;
    private static final int STEPS_WITH_MUCH = 4;
    private static final int MUCH = 128 << 10;

    private final BatchSignal bell = new BatchSignal();
    private final List<FragmentQueue> places =
            Stream.generate(() -> new FragmentQueue(bell)).limit(STEPS).toList();
    private int most = STEPS;
    private int count;

    /**
     * @param withMuch whether the steps are expected to take much memory; the batch then holds
     *     fewer
     */
    void clear(boolean withMuch) {
        most = withMuch ? STEPS_WITH_MUCH : STEPS;
        for (var place : places.subList(most, STEPS)) {
            place.giveMemoryBack();
        }
        count = 0;
        bell.silence();
    }

    /** Returns whether its steps took much memory. */
    boolean hadMuch() {
        long memory = 0;
        for (var step : steps()) {
            memory += step.memory();
        }
        return memory > (long) count * MUCH;
    }

    boolean isFull() {
        return count == most;
    }

    void add(StepReader.Numbered step) {
        places.get(count++).begin(step);
    }

    List<FragmentQueue> steps() {
        return places.subList(0, count);
    }

    /** Reports that all steps are read. */
    void ended() {
        bell.ring();
    }

    /** Waits until the batch is read, or its reader is blocked until the writer catches up. */
    void awaitReader(Checkpoint checkpoint) {
        bell.await(checkpoint);
    }

    void letGo() {
        places.forEach(step -> step.hold().letGo());
    }

    void stop() {
        places.forEach(FragmentQueue::stop);
    }
}
