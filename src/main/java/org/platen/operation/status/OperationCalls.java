package org.platen.operation.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.platen.answer.Wait;
import org.platen.contract.Answers;
import org.platen.http.JsonArray;
import org.platen.operation.Operation;
import org.platen.operation.OperationId;
import org.platen.operation.Operations;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/**
 * The calls about operations that all services share: progress, result, cancel and list
 * (conventions.md, section 6).
 */
@ApplicationScoped
public class OperationCalls {

    @Inject Operations operations;

    @Inject OperationList list;

    @Inject CompletionNotifier endings;

    @Inject Waiters waiters;

    @Inject HttpServletRequest request;

    /**
     * The progress as text, from {@code 0} to {@code 100}, or {@code done} for an operation that
     * has ended in any state.
     */
    public Response progress(OperationId id) {
        var operation = operations.get(id);
        return Answers.text(
                operation.state().isFinal() ? "done" : Integer.toString(operation.progress()));
    }

    public Response cancel(OperationId id) {
        operations.cancel(id);
        return Response.noContent().build();
    }

    /**
     * All operations on the server that have not ended, of all services.
     *
     * @param withData whether the caller may see the names of documents and files
     */
    public Response running(boolean withData) {
        return new JsonArray(new RunningOperations(list, withData)).response();
    }

    /**
     * Answers a call for the result. A call made before the operation has ended is suspended
     * without a thread, and executed once more when it ends.
     *
     * @param ofDone creates the answer for an operation that is DONE
     * @return null while the call is suspended
     */
    public @Nullable Response result(OperationId id, Function<Operation, Response> ofDone) {
        var operation = operations.get(id);
        if (operation.state().isFinal()) {
            return answer(operation, ofDone);
        }
        if (Wait.isOver(request)) {
            throw new ProblemException(notFinished(id));
        }
        var release =
                waiters.place(request.getUserPrincipal().getName())
                        .orElseThrow(() -> new ProblemException(notFinished(id)));
        return Wait.until(ending(id, release), request);
    }

    private CompletionStage<Operation> ending(OperationId id, Runnable release) {
        try {
            return endings.of(id).whenComplete((ended, failure) -> release.run());
        } catch (RuntimeException e) {
            release.run();
            throw e;
        }
    }

    private static Problem notFinished(OperationId id) {
        return Problem.failed("The operation is not finished. Ask again later.", id.value());
    }

    private static Response answer(Operation operation, Function<Operation, Response> ofDone) {
        return switch (operation.state()) {
            case DONE -> ofDone.apply(operation);
            case FAILED -> throw new ProblemException(failure(operation));
            case CANCELLED -> throw new ProblemException(cancelled(operation));
            case QUEUED, RUNNING ->
                    throw new IllegalStateException("has not ended: operation " + operation.id());
        };
    }

    private static Problem cancelled(Operation operation) {
        return Problem.failed("The operation was cancelled.", operation.id().value());
    }

    /** The answer for a failed operation: always status 500, whatever the reason. */
    private static Problem failure(Operation operation) {
        var problem = operation.problem().orElseGet(Problem::unexpected);
        return Problem.failed(problem.message(), problem.parameter());
    }
}
