/**
 * Operations: long-running work from acceptance to end, and the parts into which it may be divided.
 *
 * <p>Knows nothing about PDF or presets. Read {@link org.platen.operation.Operation} first, whose
 * methods are the life cycle, then {@link org.platen.operation.Operations}.
 *
 * <p>This package depends on {@code queue} and {@code fault}. Above it are {@code work} (where
 * features join in), {@code submission}, {@code status} and {@code retention}.
 */
@NullMarked
package org.platen.operation;

import org.jspecify.annotations.NullMarked;
