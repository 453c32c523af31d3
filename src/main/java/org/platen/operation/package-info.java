/**
 * Operations: long-running work from its acceptance to its end, and the parts that it may be
 * divided into.
 *
 * <p>Knows nothing of PDF or of presets. Read {@link org.platen.operation.Operation} first: its
 * methods are the life cycle; then {@link org.platen.operation.Operations}. Below it are the {@code
 * queue} and the rules of {@code fault}s; above it who does the {@code work}, where features join
 * in, {@code submission}, {@code status} and {@code retention}.
 */
@NullMarked
package org.platen.operation;

import org.jspecify.annotations.NullMarked;
