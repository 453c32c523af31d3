package org.platen.engine.share;

/** What stands for a content: the two halves of a {@link ContentHash}. */
public record Hash(long first, long second) {}
