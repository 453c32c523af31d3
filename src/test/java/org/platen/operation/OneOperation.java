package org.platen.operation;

import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.platen.operation.fault.Fault;

/** A single operation, without a database; the rules are those of the operation itself. */
public final class OneOperation {

    private final Operation operation;

    private int faultsOfDatabase;

    private Runnable onStart = () -> {};

    public OneOperation(Operation operation) {
        this.operation = operation;
    }

    /** From now on, the database is away for so many calls. */
    public void loseDatabase(int calls) {
        faultsOfDatabase = calls;
    }

    /** What happens as soon as an attempt has begun. */
    public void onStart(Runnable event) {
        onStart = event;
    }

    public boolean hasDatabase() {
        return faultsOfDatabase == 0;
    }

    public Operations asFound() {
        return new Operations() {
            @Override
            public Optional<Operation> find(OperationId id) {
                return Optional.of(operation);
            }
        };
    }

    public ClaimedOperations asHeld() {
        return new ClaimedOperations() {
            @Override
            public Optional<Operation> start(QueueTicket ticket) {
                if (operation.state().isFinal()) {
                    return Optional.empty();
                }
                operation.start("node-1", Instant.EPOCH);
                onStart.run();
                return Optional.of(operation);
            }

            @Override
            public boolean report(OperationId id, int attempt, long done, long total, String step) {
                return operation.isHeldBy(attempt);
            }

            @Override
            public boolean complete(OperationId id, int attempt, Supplier<String> publication) {
                boolean held = operation.isHeldBy(attempt);
                if (held) {
                    operation.complete(publication.get(), Instant.EPOCH);
                }
                return held;
            }

            @Override
            public Optional<Instant> end(OperationId id, int attempt, Fault fault) {
                if (faultsOfDatabase > 0) {
                    faultsOfDatabase--;
                    throw new PersistenceException("gone");
                }
                return operation
                        .end(fault, List.of(Duration.ZERO), Instant.EPOCH)
                        .map(Instant.EPOCH::plus);
            }

            @Override
            public boolean handBack(OperationId id, int attempt) {
                operation.handBack();
                return true;
            }
        };
    }
}
