package org.platen.operation.queue;

import java.time.Instant;

/**
 * Something that is to be done.
 *
 * @param name what the workers are told
 * @param priority the higher, the sooner
 * @param due the earlier, the sooner, within a priority
 */
public record Entry(Task task, String name, int priority, Instant due) {}
