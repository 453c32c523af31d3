package org.platen.bench;

import org.platen.bench.data.Variant;

/**
 * Documents that the tools assemble in turn.
 *
 * @param field who takes part
 */
record Experiment(Variant variant, int documents, Field field) {

    /** Who takes part in an experiment. */
    enum Field {
        ALL,
        /** The few that can take very many documents in a time that is worth waiting for. */
        FAST
    }
}
