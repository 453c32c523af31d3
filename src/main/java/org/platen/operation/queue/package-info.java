/**
 * The persistent queue, db-scheduler over the database of the server: who is served when, and that
 * nothing is lost when a node dies.
 *
 * <p>Knows nothing of operations, only of {@link org.platen.operation.queue.Entry}s that {@link
 * org.platen.operation.queue.Workers} are told the names of. Read {@link
 * org.platen.operation.queue.Queue} first.
 */
@NullMarked
package org.platen.operation.queue;

import org.jspecify.annotations.NullMarked;
