/**
 * Ownership: determines the user to whom new entities belong, and which entities a user may see
 * (ADR 0072).
 *
 * <p>{@link org.platen.owner.Owner} is the user of a request, or the submitter of the operation
 * that a worker executes. Classes that store entities write its name to new rows, and restrict
 * their queries with {@link org.platen.owner.Visibility}.
 */
@NullMarked
package org.platen.owner;

import org.jspecify.annotations.NullMarked;
