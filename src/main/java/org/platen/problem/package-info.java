/**
 * Failures in a single form, mapped in one place to the answer that the client of each interface
 * expects.
 *
 * <p>Read {@link org.platen.problem.Problem} first. A feature throws a {@link
 * org.platen.problem.ProblemException}, or a subclass of its own; it never adds a mapper.
 */
@NullMarked
package org.platen.problem;

import org.jspecify.annotations.NullMarked;
