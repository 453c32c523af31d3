package org.platen.engine;

import java.util.List;
import java.util.stream.Stream;

/** A few steps in a row that one thread reads: so threads need not meet for each of them. */
final class Batch {

    private static final int STEPS = 4;

    private final List<StepInWork> places = Stream.generate(StepInWork::new).limit(STEPS).toList();
    private int count;

    void clear() {
        count = 0;
    }

    boolean isFull() {
        return count == STEPS;
    }

    void add(StepReader.Numbered step) {
        places.get(count++).begin(step);
    }

    List<StepInWork> steps() {
        return places.subList(0, count);
    }

    void letGo() {
        places.forEach(step -> step.hold().letGo());
    }

    void stop() {
        places.forEach(StepInWork::stop);
    }
}
