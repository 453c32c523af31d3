package org.platen.job;

/** What a row says of two of its columns: to which owner it assigns which id. */
record IdPair(long owner, long id) {}
