/**
 * What may go wrong with an attempt, and whether and when another one follows.
 *
 * <p>{@link org.platen.operation.fault.Fault} tells kinds of faults apart, {@link
 * org.platen.operation.fault.Tries} counts; a feature throws a {@link
 * org.platen.operation.fault.FaultException} where another attempt is worth while.
 */
@NullMarked
package org.platen.operation.fault;

import org.jspecify.annotations.NullMarked;
