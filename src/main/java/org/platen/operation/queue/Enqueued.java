package org.platen.operation.queue;

/** Fired, after the commit, on the node that has put something into a lane. */
record Enqueued(Lane lane) {}
