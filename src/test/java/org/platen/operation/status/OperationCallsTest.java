package org.platen.operation.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
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

    private final Map<String, Object> attributes = new HashMap<>();

    private String user = "ann";

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container here that would inject
    void standIn() {
        calls.operations = new OnlyOperation();
        calls.endings =
                new CompletionNotifier() {
                    @Override
                    public CompletionStage<Operation> of(OperationId id) {
                        return ending;
                    }
                };
        calls.waiters = new Waiters();
        calls.waiters.settings = new WaiterSettings(4);
        calls.request = request();
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
    void a_caller_who_waits_is_answered_when_the_operation_ends() {
        calls.result(operation.id(), OperationCallsTest::never);
        assertThat(attributes).hasSize(1);

        OperationLife.fail(operation, Problem.failed("broken", ""), NOON);
        ending.complete(operation);

        assertThatThrownBy(() -> calls.result(operation.id(), OperationCallsTest::never))
                .hasMessage("broken");
    }

    @Test
    void more_callers_than_there_are_places_are_told_to_come_back() {
        calls.result(operation.id(), OperationCallsTest::never);
        calls.result(operation.id(), OperationCallsTest::never);

        assertThatThrownBy(() -> calls.result(operation.id(), OperationCallsTest::never))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().status()).isEqualTo(500))
                .hasMessageContaining("not finished");

        user = "ben";
        calls.result(operation.id(), OperationCallsTest::never);
    }

    @Test
    void a_wait_that_is_over_frees_its_place() {
        calls.result(operation.id(), OperationCallsTest::never);
        calls.result(operation.id(), OperationCallsTest::never);

        ending.completeExceptionally(new TimeoutException());

        calls.result(operation.id(), OperationCallsTest::never);
        assertThat(calls.waiters.place(user)).isPresent();
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

    private HttpServletRequest request() {
        return (HttpServletRequest)
                Proxy.newProxyInstance(
                        OperationCallsTest.class.getClassLoader(),
                        new Class<?>[] {HttpServletRequest.class},
                        (proxy, method, arguments) ->
                                switch (method.getName()) {
                                    case "getUserPrincipal" -> (Principal) () -> user;
                                    case "getAttribute" -> attributes.get(arguments[0]);
                                    case "setAttribute" ->
                                            attributes.put((String) arguments[0], arguments[1]);
                                    default -> throw new AssertionError(method);
                                });
    }
}
