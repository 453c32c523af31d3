/**
 * Metrics of this node, in a registry of our own, so that they are the same on every server.
 * Features inject Micrometer's {@code MeterRegistry} and declare their own meters; nobody depends
 * on this package.
 */
@NullMarked
package org.platen.metrics;

import org.jspecify.annotations.NullMarked;
