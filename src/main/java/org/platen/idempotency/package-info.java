/**
 * Requests that are carried out once, however often a client sends them with one {@code
 * Idempotency-Key}: the answer to the first is stored, and repeated to the others.
 *
 * <p>Read {@link org.platen.idempotency.OncePerKey} first. Submissions of operations store their
 * keys themselves, in the transaction that accepts the operation.
 */
@NullMarked
package org.platen.idempotency;

import org.jspecify.annotations.NullMarked;
