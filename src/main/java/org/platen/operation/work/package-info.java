/**
 * Executes operations and their parts, and turns every outcome, including a crash, into a state
 * change.
 *
 * <p>A feature joins in by implementing {@link org.platen.operation.work.OperationHandler}, which
 * receives a {@link org.platen.operation.work.Claim}. Read {@link org.platen.operation.work.Worker}
 * first, then {@link org.platen.operation.work.AttemptRunner}.
 */
@NullMarked
package org.platen.operation.work;

import org.jspecify.annotations.NullMarked;
