package org.platen.operation;

/**
 * A reference from an operation to an entity, which must not be removed before the operation is
 * done.
 *
 * @param kind the name that the package owning the entity uses for its kind
 */
public record Reference(String kind, long id) {}
