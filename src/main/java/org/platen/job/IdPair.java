package org.platen.job;

/** Two columns of a row: an owner, and the id assigned to it. */
record IdPair(long owner, long id) {}
