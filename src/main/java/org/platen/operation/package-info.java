/**
 * Operations: long-running work from acceptance to end, and the parts into which it may be divided.
 *
 * <p>A feature joins in here. It submits a {@link org.platen.operation.NewOperation} to {@link
 * org.platen.operation.Operations} and implements {@link org.platen.operation.OperationHandler},
 * which receives a {@link org.platen.operation.Claim} and returns a {@link
 * org.platen.operation.Publication}. ArchitectureTest lists the types that a feature may use.
 *
 * <p>Knows nothing about PDF or presets. To understand the life cycle, read the methods of {@link
 * org.platen.operation.Operation}. This package depends on {@code queue} and {@code fault}. Above
 * it are {@code work}, {@code submission}, {@code status} and {@code retention}.
 */
@NullMarked
package org.platen.operation;

import org.jspecify.annotations.NullMarked;
