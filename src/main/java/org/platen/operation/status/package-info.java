/**
 * Answers about operations: lists, progress, results that are waited for.
 *
 * <p>{@link org.platen.operation.status.OperationService} is what all services of the contract
 * share, {@link org.platen.operation.status.OperationsResource} our own interface.
 */
@NullMarked
package org.platen.operation.status;

import org.jspecify.annotations.NullMarked;
