/**
 * How failure is told: one form, mapped once to what the client of each interface expects.
 *
 * <p>Read {@link org.platen.problem.Problem} first. A feature throws a {@link
 * org.platen.problem.ProblemException}, perhaps one of its own; it never adds a mapper.
 */
@NullMarked
package org.platen.problem;

import org.jspecify.annotations.NullMarked;
