/**
 * Work at operations: attempts at them and at their parts, and what stands between these and
 * whatever goes wrong.
 *
 * <p>A feature joins in by offering an {@link org.platen.operation.work.OperationHandler}, which is
 * given a {@link org.platen.operation.work.Claim}. Read {@link org.platen.operation.work.Worker}
 * first, then {@link org.platen.operation.work.Guard}.
 */
@NullMarked
package org.platen.operation.work;

import org.jspecify.annotations.NullMarked;
