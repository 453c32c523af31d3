package org.platen.bench;

/** How a run of a tool ended. */
sealed interface Outcome {

    record Done(Usage usage) implements Outcome {}

    record Failed(String reason) implements Outcome {}
}
