package org.platen.bench;

import java.time.Duration;

/**
 * Time limits for slow tools.
 *
 * @param limit of one run, after which it is stopped and has failed
 * @param share a tool gets another round of an experiment while its previous rounds took less
 * @param all time of the benchmark after which each tool gets one round of each experiment
 */
record Patience(Duration limit, Duration share, Duration all) {

    static Patience of(BenchOptions options) {
        return options.quick()
                ? new Patience(
                        Duration.ofMinutes(1), Duration.ofSeconds(4), Duration.ofSeconds(100))
                : new Patience(
                        Duration.ofMinutes(5), Duration.ofSeconds(50), Duration.ofMinutes(20));
    }

    /** Returns whether a tool that has run before gets another round. */
    boolean grantsAnotherRound(Standing standing, Duration elapsed) {
        if (elapsed.compareTo(all) > 0) {
            return false;
        }
        return standing.contestant().isMeasure() || standing.secondsSoFar() < share.toSeconds();
    }
}
