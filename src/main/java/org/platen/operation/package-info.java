/**
 * The life of long-running work: accepting it, giving it to workers, answering for its progress and
 * its end.
 *
 * <p>This package knows nothing of PDF or of presets. A feature joins in by offering an {@link
 * org.platen.operation.OperationHandler}. Read {@link org.platen.operation.Operation} first: its
 * methods are the life cycle; then {@link org.platen.operation.Operations} and {@link
 * org.platen.operation.Worker}.
 */
@NullMarked
package org.platen.operation;

import org.jspecify.annotations.NullMarked;
