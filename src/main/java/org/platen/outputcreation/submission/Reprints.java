package org.platen.outputcreation.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.platen.budget.Budget;
import org.platen.budget.Cost;
import org.platen.job.JobContents;
import org.platen.operation.Operation;
import org.platen.operation.OperationId;
import org.platen.operation.OperationState;
import org.platen.operation.Operations;
import org.platen.outputcreation.request.FileExtent;
import org.platen.outputcreation.request.OutputRequest;
import org.platen.outputcreation.request.Ranges;
import org.platen.outputcreation.request.Reprint;
import org.platen.outputcreation.request.Selection;
import org.platen.outputcreation.result.Outputs;
import org.platen.problem.Problem;
import org.platen.problem.ProblemCode;
import org.platen.problem.ProblemException;

/** Derives requests to reprint pieces of an output from the request for the output. */
@ApplicationScoped
class Reprints {

    private static final int GONE = 410;

    @Inject Operations operations;

    @Inject Outputs outputs;

    @Inject JobContents jobs;

    @Inject Submission submission;

    /**
     * Checks a request to reprint pieces of an output.
     *
     * @throws ProblemException when they cannot be reprinted
     */
    RequestedOutput output(OperationId parent, ReprintBody wanted) {
        var budget = Budget.ofRequest();
        var original = done(parent);
        var request = OutputRequest.fromJson(original.request());
        var selection = wanted.selection(() -> leftOut(parent, budget), budget);
        var reprint = reprint(parent, request, selection, budget);
        var again =
                wanted.isCreateOnly()
                        .map(only -> request.repeated(reprint, only ? null : folder(request)))
                        .orElseGet(() -> request.repeated(reprint, request.destination()));
        return new RequestedOutput(again, wanted.rank())
                .repeating(parent)
                .by(original.facts().preset().orElse(null));
    }

    private String folder(OutputRequest request) {
        return Optional.ofNullable(request.destination())
                .or(() -> Optional.ofNullable(submission.destination(request.preset())))
                .orElseThrow(
                        () ->
                                new ProblemException(
                                        new Problem(
                                                Problem.UNPROCESSABLE_CONTENT,
                                                "The preset of this operation has no delivery folder: leave"
                                                        + " out createOnly.",
                                                "")));
    }

    private Operation done(OperationId id) {
        var operation = operations.get(id);
        if (!operation.type().equals(OutputRequest.OPERATION_TYPE)) {
            throw new ProblemException(
                    Problem.of(
                            ProblemCode.REQUEST_STATE,
                            "This operation created no output. Only output can be reprinted.",
                            id.value()));
        }
        if (operation.state() != OperationState.DONE) {
            throw new ProblemException(
                    Problem.of(
                            ProblemCode.REQUEST_STATE,
                            "This operation is "
                                    + operation.state()
                                    + ". Only the output of an operation that is DONE can be reprinted.",
                            id.value()));
        }
        return operation;
    }

    private Reprint reprint(
            OperationId parent, OutputRequest request, Selection selection, Budget budget) {
        requireContent(parent, request);
        budget.pass();
        var before = request.reprint();
        var leftOut = outputs.leftOutOf(parent);
        budget.expect(Cost.RANGES, leftOut.size());
        var reprint =
                before == null
                        ? new Reprint(
                                parent.value(),
                                parent.value(),
                                selection,
                                whole(outputs.extentOf(parent), leftOut.size()),
                                jobs.documentSets(request.jobs()),
                                leftOut.isEmpty() ? null : Ranges.of(leftOut))
                        : before.again(parent, selection);
        requireNumbers(reprint);
        return reprint;
    }

    /**
     * Returns the extent including the documents that were left out, which have numbers but no
     * pages.
     */
    private static FileExtent whole(FileExtent made, int leftOut) {
        return new FileExtent(made.documents() + leftOut, made.pages(), made.sheets());
    }

    private Ranges leftOut(OperationId parent, Budget budget) {
        var numbers = outputs.leftOutOf(parent);
        budget.spend(Cost.RANGES, numbers.size());
        if (numbers.isEmpty()) {
            throw new ProblemException(
                    new Problem(
                            Problem.UNPROCESSABLE_CONTENT,
                            "No document was left out of this output.",
                            parent.value()));
        }
        return Ranges.of(numbers);
    }

    /** Requires that the content still exists: a reprint must print what was printed before. */
    private void requireContent(OperationId parent, OutputRequest request) {
        if (jobs.firstMissing(request.jobs()).isPresent()) {
            throw new ProblemException(
                    new Problem(
                                    GONE,
                                    "The jobs of this operation have been deleted, so its output"
                                            + " cannot be reprinted. Create them again.",
                                    parent.value())
                            .as(ProblemCode.CONTENT_MISSING));
        }
    }

    private static void requireNumbers(Reprint reprint) {
        var selection = reprint.selection();
        if (selection.numbers().reachBeyond(reprint.count())) {
            throw new ProblemException(
                    new Problem(
                            Problem.UNPROCESSABLE_CONTENT,
                            "The output has "
                                    + reprint.count()
                                    + " "
                                    + selection.unit().words()
                                    + ", but higher numbers were requested.",
                            selection.numbers().toString()));
        }
    }
}
