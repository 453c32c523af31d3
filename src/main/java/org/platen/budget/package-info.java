/**
 * Limits of what one request or operation may make in all. Read {@link org.platen.budget.Budget}.
 *
 * <p>A limit of a part (of one document, of one upload) does not bound what a thousand of them
 * cost. Everything that makes something for a client therefore asks the one budget of its request
 * before it makes it (ADR 0066).
 */
@NullMarked
package org.platen.budget;

import org.jspecify.annotations.NullMarked;
