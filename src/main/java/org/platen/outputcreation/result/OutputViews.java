package org.platen.outputcreation.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.platen.delivery.DeliveryRecords;
import org.platen.operation.Operation;
import org.platen.operation.OperationId;
import org.platen.operation.OperationState;
import org.platen.operation.status.OutputDescription;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/** Describes outputs for clients of our own interface. */
@ApplicationScoped
class OutputViews implements OutputDescription {

    /** The maximum number listed here; the manifest lists all. */
    private static final int MAX_LEFT_OUT = 100;

    @Inject Outputs outputs;

    @Inject DeliveryRecords deliveries;

    @Override
    public Optional<OutputView> of(OperationId id) {
        return outputs.find(id).map(output -> view(id, output));
    }

    private OutputView view(OperationId id, Output output) {
        return OutputView.of(
                output,
                outputs.isAvailable(output),
                outputs.filesOf(id),
                outputs.firstLeftOutOf(id, MAX_LEFT_OUT),
                deliveries.of(id.value()));
    }

    /**
     * Returns the view of an operation's output.
     *
     * @throws ProblemException 404 that says why there is none
     */
    OutputView of(Operation operation) {
        return of(operation.id())
                .orElseThrow(
                        () ->
                                new ProblemException(
                                        Problem.notFound(reason(operation), operation.id())));
    }

    private static String reason(Operation operation) {
        return operation.state() == OperationState.DONE
                ? "This operation makes no print files."
                : "This operation has no output: it is "
                        + operation.state()
                        + ". Only an operation that is DONE has output.";
    }
}
