package org.platen.engine;

import java.util.List;
import java.util.stream.Stream;
import org.platen.engine.share.Checkpoint;

/** A few steps in a row that one thread reads: so threads need not meet for each of them. */
final class Batch {

    private static final int STEPS = 16;
    private static final int STEPS_WITH_MUCH = 4;
    private static final int MUCH = 128 << 10;

    private final Bell bell = new Bell();
    private final List<StepInWork> places =
            Stream.generate(() -> new StepInWork(bell)).limit(STEPS).toList();
    private int most = STEPS;
    private int count;

    /**
     * @param withMuch whether steps are expected that take much memory: then there are few
     */
    void clear(boolean withMuch) {
        most = withMuch ? STEPS_WITH_MUCH : STEPS;
        for (var place : places.subList(most, STEPS)) {
            place.giveMemoryBack();
        }
        count = 0;
        bell.silence();
    }

    /** Whether its steps took much memory. */
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

    List<StepInWork> steps() {
        return places.subList(0, count);
    }

    /** All of it is read. */
    void ended() {
        bell.ring();
    }

    /** Waits until it is read, or its reader needs the writer. */
    void awaitReader(Checkpoint checkpoint) {
        bell.await(checkpoint);
    }

    void letGo() {
        places.forEach(step -> step.hold().letGo());
    }

    void stop() {
        places.forEach(StepInWork::stop);
    }
}
