package org.platen.operation.queue;

import java.time.Instant;

/**
 * An entry of the queue.
 *
 * @param name the name that the workers receive
 * @param priority entries of a higher priority are executed first
 * @param due within a priority, entries with an earlier time are executed first
 */
public record QueueEntry(Task task, String name, int priority, Instant due) {}
