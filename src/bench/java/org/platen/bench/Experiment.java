package org.platen.bench;

import org.platen.bench.data.Variant;

/**
 * A number of documents of one variant that the tools assemble in turn.
 *
 * @param field the participants
 */
record Experiment(Variant variant, int documents, Field field) {

    /** The participants of an experiment. */
    enum Field {
        ALL,
        /** The few tools that can assemble very many documents in acceptable time. */
        FAST
    }
}
