package org.platen.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.platen.bench.data.DataSet;

/** Checks whether the disk has room for documents and outputs. */
final class Space {

    private static final double GIGABYTE = 1e9;

    private Space() {}

    /** The message about missing space; empty if there is enough. */
    static Optional<String> want(List<Experiment> plan, BenchOptions options) throws IOException {
        var data = Files.createDirectories(options.data());
        return want(plan, options, Files.getFileStore(data).getUsableSpace());
    }

    static Optional<String> want(List<Experiment> plan, BenchOptions options, long free) {
        long needed = missing(plan, options) + largest(plan, options);
        if (needed <= free) {
            return Optional.empty();
        }
        return Optional.of(
                String.format(
                        Locale.ROOT,
                        "The documents and the largest output need %.1f GB, but only %.1f GB are"
                                + " free at %s; use fewer (--documents) or another folder (--data).",
                        needed / GIGABYTE,
                        free / GIGABYTE,
                        options.data()));
    }

    private static long missing(List<Experiment> plan, BenchOptions options) {
        return plan.stream()
                .map(experiment -> data(experiment, options))
                .mapToLong(data -> data.missing() * data.variant().bytesADocument())
                .sum();
    }

    /** The largest output, which equals all inputs if nothing is shared. */
    private static long largest(List<Experiment> plan, BenchOptions options) {
        return plan.stream()
                .map(experiment -> data(experiment, options))
                .map(data -> data.documents() * data.variant().bytesADocument())
                .max(Comparator.naturalOrder())
                .orElse(0L);
    }

    private static DataSet data(Experiment experiment, BenchOptions options) {
        return new DataSet(
                options.data(), experiment.variant(), experiment.documents(), options.seed());
    }
}
