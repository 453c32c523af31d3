package org.platen.delivery;

/**
 * Who delivers: an attempt at an operation.
 *
 * @param attempt later ones are higher
 */
public record Sender(String operationId, int attempt) {}
