/**
 * Persistent queue: db-scheduler on the database of the server. Defines the order of execution, and
 * guarantees that nothing is lost when a node dies.
 *
 * <p>Knows nothing about operations, only {@link org.platen.operation.queue.QueueEntry entries},
 * whose names it passes to {@link org.platen.operation.queue.Workers}. Read {@link
 * org.platen.operation.queue.Queue} first.
 */
@NullMarked
package org.platen.operation.queue;

import org.jspecify.annotations.NullMarked;
