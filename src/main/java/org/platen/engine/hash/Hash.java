package org.platen.engine.hash;

/** The two halves of a {@link ContentHash}, which identify a content. */
public record Hash(long first, long second) {}
