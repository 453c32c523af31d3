package org.platen.operation.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.platen.operation.Operation;
import org.platen.operation.OperationId;
import org.platen.operation.OperationLife;
import org.platen.operation.Operations;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

class OperationCallsTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final Operation operation =
            OperationLife.accepted("a", "OutputCreationRestService", NOON);

    private final CompletableFuture<Operation> ending = new CompletableFuture<>();

    private final OperationCalls calls = new OperationCalls();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container here that would inject
    void standIn() {
        calls.operations = new OnlyOperation();
        calls.endings =
                new Endings() {
                    @Override
                    public CompletionStage<Operation> of(OperationId id) {
                        return ending;
                    }
                };
        calls.executor = runningAtOnce();
        OperationLife.start(operation, NOON.plusSeconds(5));
    }

    @Test
    void the_result_of_a_failed_operation_is_its_reason_with_status_500() {
        OperationLife.fail(operation, new Problem(422, "document 7: unreadable", "7"), NOON);

        assertThatThrownBy(() -> calls.result(operation.id(), OperationCallsTest::never))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e ->
                                assertThat(e.problem())
                                        .isEqualTo(
                                                new Problem(500, "document 7: unreadable", "7")));
    }

    @Test
    void the_result_of_a_cancelled_operation_says_so() {
        OperationLife.cancel(operation, NOON);

        assertThatThrownBy(() -> calls.result(operation.id(), OperationCallsTest::never))
                .hasMessageStartingWith("The operation was cancelled.");
    }

    @Test
    void a_failure_while_the_caller_waits_arrives_as_it_was_thrown() {
        var failures = new CompletableFuture<Throwable>();
        var unused =
                calls.result(operation.id(), OperationCallsTest::never)
                        .whenComplete((response, failure) -> failures.complete(failure));

        OperationLife.fail(operation, Problem.failed("broken", ""), NOON);
        ending.complete(operation);

        assertThat(failures.join()).isInstanceOf(ProblemException.class).hasMessage("broken");
        assertThat(unused).isCompletedExceptionally();
    }

    @Test
    void a_wait_that_takes_too_long_fails_as_it_was_told() {
        var failures = new CompletableFuture<Throwable>();
        var unused =
                calls.result(operation.id(), OperationCallsTest::never)
                        .whenComplete((response, failure) -> failures.complete(failure));

        ending.completeExceptionally(new ProblemException(Problem.failed("not finished", "")));

        assertThat(failures.join()).isInstanceOf(ProblemException.class).hasMessage("not finished");
        assertThat(unused).isCompletedExceptionally();
    }

    private static Response never(Operation operation) {
        throw new AssertionError("asked for the answer of " + operation.id());
    }

    private final class OnlyOperation extends Operations {

        @Override
        public Operation get(OperationId id) {
            return operation;
        }
    }

    private static ManagedExecutorService runningAtOnce() {
        return (ManagedExecutorService)
                Proxy.newProxyInstance(
                        OperationCallsTest.class.getClassLoader(),
                        new Class<?>[] {ManagedExecutorService.class},
                        (proxy, method, arguments) -> {
                            ((Runnable) arguments[0]).run();
                            return null;
                        });
    }
}
