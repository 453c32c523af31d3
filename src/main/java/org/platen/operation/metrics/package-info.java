/**
 * Metrics and health of operations and their queue.
 *
 * <p>Read {@link org.platen.operation.metrics.QueueMetrics} first.
 */
@NullMarked
package org.platen.operation.metrics;

import org.jspecify.annotations.NullMarked;
