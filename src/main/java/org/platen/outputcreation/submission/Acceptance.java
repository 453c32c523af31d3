package org.platen.outputcreation.submission;

import org.platen.operation.OperationId;

/**
 * The outcome of an accepted request.
 *
 * @param isReplay whether the operation had already been accepted, with the same idempotency key
 */
record Acceptance(OperationId id, boolean isReplay) {}
