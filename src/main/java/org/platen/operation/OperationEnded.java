package org.platen.operation;

/** Fired, after the commit, on the node that ended an operation. */
public record OperationEnded(OperationId id) {}
