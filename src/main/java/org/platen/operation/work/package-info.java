/**
 * Executes operations and their parts, and turns every outcome, including a crash, into a state
 * change.
 *
 * <p>Calls the {@link org.platen.operation.OperationHandler}s of the features. Read {@link
 * org.platen.operation.work.Worker} first, then {@link org.platen.operation.work.AttemptRunner}.
 */
@NullMarked
package org.platen.operation.work;

import org.jspecify.annotations.NullMarked;
