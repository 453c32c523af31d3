/**
 * Retry policy: distinguishes kinds of faults, and decides whether and when another attempt
 * follows.
 *
 * <p>{@link org.platen.operation.fault.Fault} tells permanent faults, transient faults and
 * exhausted resources apart. {@link org.platen.operation.fault.AttemptCounter} counts attempts and
 * faults.
 */
@NullMarked
package org.platen.operation.fault;

import org.jspecify.annotations.NullMarked;
