/**
 * Status of operations: lists, progress, and calls that wait for a result.
 *
 * <p>{@link org.platen.operation.status.OperationService} contains the methods shared by all
 * services of the contract. {@link org.platen.operation.status.OperationsResource} is our own
 * interface.
 */
@NullMarked
package org.platen.operation.status;

import org.jspecify.annotations.NullMarked;
