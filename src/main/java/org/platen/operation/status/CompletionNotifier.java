package org.platen.operation.status;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.platen.operation.Operation;
import org.platen.operation.OperationEnded;
import org.platen.operation.OperationId;
import org.platen.operation.Operations;
import org.platen.operation.queue.WorkerSettings;

/**
 * Notifies asynchronous calls of the end of operations, without occupying a thread for each. An end
 * on this node is noticed at once, an end on another node by polling.
 */
@ApplicationScoped
class CompletionNotifier {

    private static final long LOOK_EVERY_MS = 250;

    @Inject Operations operations;

    @Inject WorkerSettings settings;

    @Resource ManagedExecutorService executor;

    private final Map<OperationId, CompletableFuture<Operation>> waiting =
            new ConcurrentHashMap<>();

    private final AtomicBoolean looking = new AtomicBoolean();

    /**
     * Returns a stage that completes when the operation ends, and fails when that takes longer than
     * a call may wait.
     */
    public CompletionStage<Operation> of(OperationId id) {
        operations.get(id);
        var ending = waiting.computeIfAbsent(id, key -> new CompletableFuture<>());
        lookFor(id);
        lookLater();
        return ending.copy().orTimeout(settings.resultWait().toMillis(), TimeUnit.MILLISECONDS);
    }

    void noticed(@Observes(during = TransactionPhase.AFTER_SUCCESS) OperationEnded event) {
        if (waiting.containsKey(event.id())) {
            // Not in this thread, which is still within the transaction that has just been
            // committed.
            executor.execute(() -> lookFor(event.id()));
        }
    }

    private void lookFor(OperationId id) {
        var operation = operations.get(id);
        if (operation.state().isFinal()) {
            complete(operation);
        }
    }

    /** Polls periodically as long as a call is waiting. */
    private void lookLater() {
        if (looking.compareAndSet(false, true)) {
            CompletableFuture.delayedExecutor(LOOK_EVERY_MS, TimeUnit.MILLISECONDS, executor)
                    .execute(this::look);
        }
    }

    private void look() {
        looking.set(false);
        if (!waiting.isEmpty()) {
            lookLater();
            operations.endedAmong(waiting.keySet()).forEach(this::complete);
        }
    }

    private void complete(Operation operation) {
        var ending = waiting.remove(operation.id());
        if (ending != null) {
            ending.complete(operation);
        }
    }
}
