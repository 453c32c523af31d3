package org.platen.outputcreation.submission;

import java.util.Optional;
import java.util.function.Supplier;
import org.platen.operation.submission.SubmitKey;

/**
 * A request for output, as a client sent it.
 *
 * @param key the idempotency key, if the client sent one
 * @param output reads and checks the body; not called for a request that was accepted earlier
 */
record SubmitRequest(String user, Optional<SubmitKey> key, Supplier<RequestedOutput> output) {}
