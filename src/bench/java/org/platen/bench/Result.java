package org.platen.bench;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/** The resources that a tool used for an experiment: the medians of its rounds. */
@JsonPropertyOrder({
    "tool",
    "version",
    "variant",
    "documents",
    "wallSeconds",
    "cpuSeconds",
    "peakRssMiB",
    "outputBytes"
})
record Result(
        String tool,
        String version,
        String variant,
        int documents,
        double wallSeconds,
        double cpuSeconds,
        double peakRssMiB,
        long outputBytes) {}
