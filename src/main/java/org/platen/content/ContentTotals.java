package org.platen.content;

/** The numbers of items and pages in a content set. */
record ContentTotals(long items, long pages) {}
