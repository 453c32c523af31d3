package org.platen.operation.status;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.platen.contract.Answers;
import org.platen.contract.JsonArray;
import org.platen.operation.Operation;
import org.platen.operation.OperationId;
import org.platen.operation.Operations;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/**
 * The calls about operations that are alike in all services: progress, result, cancel, list
 * (conventions.md, section 6).
 */
@ApplicationScoped
public class OperationCalls {

    @Inject Operations operations;

    @Inject OperationList list;

    @Inject Endings endings;

    @Resource ManagedExecutorService executor;

    /** The text {@code 0} to {@code 100}, then {@code done}, however it ended. */
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
     * All operations on the server, whichever service is asked.
     *
     * @param withData whether the caller may see names of documents and files
     */
    public Response running(boolean withData) {
        return new JsonArray(new RunningOperations(list, withData)).response();
    }

    /**
     * The answer to a call for the result, which comes when the operation ends.
     *
     * @param ofDone shapes the answer of an operation that is DONE; called in a thread that may be
     *     blocked
     */
    public CompletionStage<Response> result(OperationId id, Function<Operation, Response> ofDone) {
        var operation = operations.get(id);
        return operation.state().isFinal()
                ? CompletableFuture.completedStage(answer(operation, ofDone))
                : whenEnded(id, ofDone);
    }

    private CompletionStage<Response> whenEnded(
            OperationId id, Function<Operation, Response> ofDone) {
        var response = new CompletableFuture<Response>();
        endings.of(id)
                // Not in the thread that noticed the end: the answer may be long, its reader slow.
                .thenApplyAsync(operation -> answer(operation, ofDone), executor)
                .whenComplete(
                        (answer, failure) -> {
                            if (failure == null) {
                                response.complete(answer);
                            } else {
                                response.completeExceptionally(unwrapped(failure));
                            }
                        });
        return response;
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

    /** Whatever the reason: the status of a failed operation is 500. */
    private static Problem failure(Operation operation) {
        var problem = operation.problem().orElseGet(Problem::unexpected);
        return Problem.failed(problem.message(), problem.parameter());
    }

    /** Mappers look for the exception itself. */
    private static Throwable unwrapped(Throwable failure) {
        var cause = failure.getCause();
        return failure instanceof CompletionException && cause != null ? cause : failure;
    }
}
