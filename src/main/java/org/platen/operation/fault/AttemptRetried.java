package org.platen.operation.fault;

/**
 * Fired when an attempt at an operation, or at a part of one, has ended with a transient fault and
 * another one will follow.
 *
 * @param type the type of the operation
 */
public record AttemptRetried(String type) {}
