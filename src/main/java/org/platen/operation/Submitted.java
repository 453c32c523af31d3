package org.platen.operation;

/** Fired, after the commit, on the node that accepted an operation. */
record Submitted(OperationId id) {}
