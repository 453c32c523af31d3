package org.platen.operation;

/**
 * Something that an operation refers to, and that therefore must not be removed before the
 * operation is done.
 *
 * @param kind as the package that keeps it calls such things
 */
public record Need(String kind, long id) {}
