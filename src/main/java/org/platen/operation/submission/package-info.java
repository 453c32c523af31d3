/**
 * Admission of new operations: idempotency keys, the queue limit and the quota of operations.
 *
 * <p>Read {@link org.platen.operation.submission.SubmitOnce} first.
 */
@NullMarked
package org.platen.operation.submission;

import org.jspecify.annotations.NullMarked;
