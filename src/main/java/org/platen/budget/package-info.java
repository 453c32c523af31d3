/**
 * Limits on everything that one request or operation may create in total. Read {@link
 * org.platen.budget.Budget} first.
 *
 * <p>A limit on one document or one upload does not limit the cost of a thousand of them. Code that
 * creates something for a client therefore asks the budget of the request before it does so (ADR
 * 0066).
 */
@NullMarked
package org.platen.budget;

import org.jspecify.annotations.NullMarked;
