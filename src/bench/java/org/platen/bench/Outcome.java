package org.platen.bench;

/** The result of a single run of a tool. */
sealed interface Outcome {

    record Done(Usage usage) implements Outcome {}

    record Failed(String reason) implements Outcome {}
}
