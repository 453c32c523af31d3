package org.platen.content;

/** The numbers of items and pages in a content set. */
public record ContentTotals(long items, long pages) {}
