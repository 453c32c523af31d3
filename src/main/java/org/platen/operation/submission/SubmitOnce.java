package org.platen.operation.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.platen.operation.OperationId;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/**
 * Accepts a request that is sent repeatedly with the same idempotency key only once.
 *
 * <p>The transaction that accepts the operation also writes the row of the key. If two requests
 * with the same key arrive at the same time, on any nodes, one of them fails on the primary key
 * after the other has committed, and is then answered with the operation of the other.
 */
@ApplicationScoped
public class SubmitOnce {

    @Inject UsedKeys keys;

    /**
     * The answer for the client.
     *
     * @param isReplay whether the operation had already been accepted
     */
    public record Acceptance(OperationId id, boolean isReplay) {}

    /**
     * Accepts an operation, or finds the operation that was accepted with the same key.
     *
     * @param submission checks, submits and {@linkplain #remember remembers} the key; not called if
     *     the key is known
     * @throws ProblemException 409 when the key was used with a different request
     */
    public Acceptance submit(Optional<SubmitKey> key, Supplier<OperationId> submission) {
        return key.map(used -> submit(used, submission))
                .orElseGet(() -> new Acceptance(submission.get(), false));
    }

    private Acceptance submit(SubmitKey key, Supplier<OperationId> submission) {
        return replay(key).orElseGet(() -> first(key, submission));
    }

    private Acceptance first(SubmitKey key, Supplier<OperationId> submission) {
        try {
            return new Acceptance(submission.get(), false);
        } catch (RuntimeException e) {
            return replay(key).orElseThrow(() -> e);
        }
    }

    /**
     * Stores which operations were accepted with which keys, in the transaction that accepts them.
     *
     * @throws jakarta.persistence.PersistenceException when a key has meanwhile been used
     */
    public void remember(Map<SubmitKey, OperationId> accepted) {
        keys.use(accepted);
    }

    private Optional<Acceptance> replay(SubmitKey key) {
        return keys.find(key)
                .map(
                        used -> {
                            if (!used.isOfSameRequest(key)) {
                                throw new ProblemException(conflict(key));
                            }
                            return new Acceptance(used.operation(), true);
                        });
    }

    private static Problem conflict(SubmitKey key) {
        return new Problem(
                Problem.CONFLICT,
                "This "
                        + SubmitKey.HEADER
                        + " was already used for a different request. Use a new key for"
                        + " each new request.",
                key.name());
    }
}
