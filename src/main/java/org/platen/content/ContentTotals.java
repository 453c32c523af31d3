package org.platen.content;

/** How much there is in a content set. */
record ContentTotals(long items, long pages) {}
