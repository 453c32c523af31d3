package org.platen.delivery;

/**
 * The attempt at an operation that delivers files.
 *
 * @param attempt the number of the attempt; later attempts have higher numbers
 */
public record DeliveryAttempt(String operationId, int attempt) {}
