/**
 * Admission of new operations: idempotency keys, the queue limit and the quota of operations.
 *
 * <p>A submission with an idempotency key is first looked up in {@link
 * org.platen.operation.submission.EarlierSubmissions}. The transaction that accepts it writes the
 * key by {@link org.platen.operation.submission.UsedKeys}.
 */
@NullMarked
package org.platen.operation.submission;

import org.jspecify.annotations.NullMarked;
