package org.platen.outputcreation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.platen.delivery.Delivery;
import org.platen.delivery.DeliveryRecords;
import org.platen.engine.Assembler;
import org.platen.engine.AssemblyCancelledException;
import org.platen.engine.BrokenDocumentException;
import org.platen.filestore.FileStore;
import org.platen.job.JobContents;
import org.platen.operation.Claim;
import org.platen.operation.LostClaimException;
import org.platen.operation.OperationHandler;
import org.platen.operation.OperationId;
import org.platen.operation.Publication;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/** Makes output: into a fresh folder, which counts for nothing until it is published. */
@ApplicationScoped
class OutputHandler implements OperationHandler {

    static final String TYPE = "OutputCreationRestService";

    @Inject JobContents jobs;

    @Inject FileStore files;

    @Inject Assembler assembler;

    @Inject Delivery delivery;

    @Inject DeliveryRecords records;

    @Inject Outputs outputs;

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Publication handle(Claim claim) {
        var request = OutputRequest.fromJson(claim.request());
        var folder = files.newFolder();
        try {
            var output = produce(claim, request, folder);
            files.sync(folder);
            deliver(claim, request, output);
            return new OutputPublication(output);
        } catch (RuntimeException | Error e) {
            files.discard(folder);
            throw e;
        }
    }

    private NewOutput produce(Claim claim, OutputRequest request, Path folder) {
        var production = new Production(claim, request, folder, jobs, files);
        try {
            return production.run(assembler);
        } catch (AssemblyCancelledException e) {
            throw new LostClaimException(claim.id());
        } catch (BrokenDocumentException e) {
            throw new ProblemException(Problem.failed(reason(e), ""), e);
        } catch (UncheckedIOException | IOException e) {
            throw unwritable(e);
        }
    }

    private static ProblemException unwritable(Exception e) {
        return new ProblemException(
                Problem.failed(
                        "The output could not be written: "
                                + reason(e)
                                + ". See to the disk of the server's data folder, then submit the operation anew.",
                        ""),
                e);
    }

    private static String reason(Exception e) {
        var message = e.getMessage();
        return message == null ? e.toString() : message;
    }

    private void deliver(Claim claim, OutputRequest request, NewOutput output) {
        Optional.ofNullable(request.destination())
                .map(Path::of)
                .ifPresent(destination -> deliver(claim, destination, output.deliverables()));
    }

    private void deliver(Claim claim, Path destination, List<Path> deliverables) {
        claim.step("Delivery");
        delivery.deliver(claim.id().value(), destination, deliverables, claim::check);
    }

    @Override
    public void abandon(OperationId id) {
        delivery.withdraw(id.value());
    }

    @Override
    public void forget(List<OperationId> ids) {
        outputs.forget(ids);
        records.forget(ids.stream().map(OperationId::value).toList());
    }

    private final class OutputPublication implements Publication {

        private final NewOutput output;

        OutputPublication(NewOutput output) {
            this.output = output;
        }

        @Override
        public String publish() {
            return Long.toString(outputs.keep(output).resultId());
        }

        @Override
        public void discard() {
            files.discard(output.folder());
        }
    }
}
