package org.platen.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** The rounds of a tool in an experiment so far. */
final class Standing {

    private final Experiment experiment;
    private final Contestant contestant;
    private final List<Usage> runs = new ArrayList<>();
    private @Nullable String failure;

    Standing(Experiment experiment, Contestant contestant) {
        this.experiment = experiment;
        this.contestant = contestant;
    }

    Experiment experiment() {
        return experiment;
    }

    Contestant contestant() {
        return contestant;
    }

    void add(Outcome outcome) {
        if (outcome instanceof Outcome.Done done) {
            runs.add(done.usage());
        } else if (outcome instanceof Outcome.Failed failed) {
            failure = failed.reason();
        }
    }

    int rounds() {
        return runs.size();
    }

    /** The reason of its failure. A tool that fails once is not run again. */
    Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    double secondsSoFar() {
        return runs.stream().mapToDouble(Usage::wallSeconds).sum();
    }

    /** The medians of its rounds; empty if it failed, or has not run. */
    Optional<Result> result() {
        if (failure != null || runs.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Result(
                        contestant.name(),
                        contestant.version(),
                        experiment.variant().label(),
                        experiment.documents(),
                        median(Usage::wallSeconds),
                        median(Usage::cpuSeconds),
                        median(Usage::peakRssMiB),
                        (long) median(Usage::outputBytes)));
    }

    private double median(ToDoubleFunction<Usage> figure) {
        return median(runs.stream().mapToDouble(figure).toArray());
    }

    static double median(double... values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
