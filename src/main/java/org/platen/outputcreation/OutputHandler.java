package org.platen.outputcreation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.platen.delivery.Delivery;
import org.platen.delivery.DeliveryAttempt;
import org.platen.delivery.DeliveryRecords;
import org.platen.engine.BrokenDocumentException;
import org.platen.filestore.FileStore;
import org.platen.job.JobContents;
import org.platen.operation.Claim;
import org.platen.operation.DivisibleHandler;
import org.platen.operation.FaultException;
import org.platen.operation.Operation;
import org.platen.operation.OperationId;
import org.platen.operation.PartPlan;
import org.platen.operation.PartResult;
import org.platen.operation.Publication;
import org.platen.outputcreation.index.DocumentLogs;
import org.platen.outputcreation.plan.Planner;
import org.platen.outputcreation.plan.Slicing;
import org.platen.outputcreation.request.MadeSlice;
import org.platen.outputcreation.request.OutputRequest;
import org.platen.outputcreation.request.Slice;
import org.platen.outputcreation.result.NewOutput;
import org.platen.outputcreation.result.Outputs;
import org.platen.outputcreation.step.Sources;
import org.platen.problem.Problem;
import org.platen.problem.ProblemCode;
import org.platen.problem.ProblemException;
import org.platen.trace.Stage;
import org.platen.trace.Stages;

/**
 * Makes output in a new folder, which has no effect until it is published. A large output is made
 * in slices, each in a new folder too.
 */
@ApplicationScoped
class OutputHandler implements DivisibleHandler {

    /** The progress when the parts are done, in percent. */
    private static final int ALMOST = 99;

    @Inject JobContents jobs;

    @Inject FileStore files;

    @Inject OutputFormats formats;

    @Inject Delivery delivery;

    @Inject DeliveryRecords records;

    @Inject Outputs outputs;

    @Inject OutputSettings settings;

    @Inject Stages stages;

    @Inject OutputMetrics metrics;

    @Override
    public String type() {
        return OutputRequest.OPERATION_TYPE;
    }

    @Override
    public boolean isLarge(Operation operation) {
        var request = OutputRequest.fromJson(operation.request());
        return pages(request) > settings.largePages();
    }

    @Override
    public Publication handle(Claim claim) {
        return inFreshFolder(
                folder -> {
                    var attempt = attempt(claim);
                    var production = production(attempt, requirePages(attempt));
                    var output =
                            stages.measure(
                                    Stage.ASSEMBLE,
                                    () -> new WholeOutput(attempt, folder).make(production));
                    return ready(attempt, output, List.of());
                });
    }

    private long requirePages(OutputAttempt attempt) {
        long pages = pages(attempt.request());
        if (pages == 0) {
            throw new ProblemException(Problem.failed("The jobs contain no documents.", ""));
        }
        return pages;
    }

    private long pages(OutputRequest request) {
        var pieces = request.reprint();
        return pieces == null ? jobs.totals(request.jobs()).pages() : pieces.expectedPages();
    }

    @Override
    public List<PartPlan> divide(Claim claim) {
        claim.step("Planning");
        var pieces = OutputRequest.fromJson(claim.request()).reprint();
        if (pieces != null) {
            return List.of(new PartPlan(Slice.ALL.toJson(), pieces.expectedPages()));
        }
        var slicing = new Slicing(settings.partPages());
        stages.measure(Stage.PLAN, () -> attempt(claim).place(List.of(), slicing));
        return slicing.finish().stream()
                .map(slice -> new PartPlan(slice.toJson(), slice.pages()))
                .toList();
    }

    @Override
    public PartResult handlePart(Claim claim, String request) {
        var slice = Slice.fromJson(request);
        return inFreshFolder(
                folder -> {
                    var attempt = attempt(claim);
                    var production = production(attempt, slice.pages());
                    var plan = attempt.planner().plan(slice);
                    var steps = attempt.steps(plan, folder, production);
                    var made =
                            stages.measure(
                                    Stage.ASSEMBLE,
                                    () -> production.run(attempt.assembler(), steps));
                    sync(folder);
                    return new PartResult(files.name(folder), made.slice().toJson());
                });
    }

    @Override
    public Publication conclude(Claim claim, List<PartResult> parts) {
        claim.step("Combining the parts");
        claim.progress(ALMOST, 100);
        return inFreshFolder(
                folder -> {
                    var attempt = attempt(claim);
                    var output =
                            stages.measure(
                                    Stage.COMBINE,
                                    () ->
                                            new WholeOutput(attempt, folder)
                                                    .conclude(linked(parts, folder)));
                    return ready(attempt, output, parts);
                });
    }

    private MadeOutput linked(List<PartResult> parts, Path folder) throws IOException {
        var linked = new ArrayList<MadeOutput>();
        for (var part : parts) {
            var slice = MadeSlice.fromJson(part.result());
            linked.add(MadeOutput.linked(slice, files.folder(part.folder()), folder));
        }
        return MadeOutput.of(linked);
    }

    @Override
    public void discard(List<PartResult> parts) {
        parts.forEach(part -> files.discard(files.folder(part.folder())));
    }

    private OutputAttempt attempt(Claim claim) {
        var request = OutputRequest.fromJson(claim.request());
        var format = formats.of(request.preset().format());
        var planner =
                new Planner(
                        claim.id(),
                        request,
                        format.extension(),
                        jobs::documents,
                        DocumentLogs.names(request.preset()));
        var sources = new Sources(files::find, files::bytes);
        return new OutputAttempt(claim, request, format, planner, sources);
    }

    private Production production(OutputAttempt attempt, long pages) {
        return new Production(
                attempt.claim(), pages, settings.documentTimeout(), attempt.format().rehearsal());
    }

    /** Syncs the finished output to disk and delivers it to its destination. */
    private Publication ready(OutputAttempt attempt, NewOutput output, List<PartResult> parts) {
        sync(output.folder());
        Optional.ofNullable(attempt.request().destination())
                .map(Path::of)
                .ifPresent(destination -> deliver(attempt.claim(), destination, output));
        return new OutputPublication(output, parts);
    }

    private void sync(Path folder) {
        stages.measure(
                Stage.SYNC,
                () -> {
                    files.sync(folder);
                    return folder;
                });
    }

    private void deliver(Claim claim, Path destination, NewOutput output) {
        claim.step("Delivery");
        var sender = new DeliveryAttempt(claim.id().value(), claim.attempt());
        metrics.countDelivery(
                () ->
                        stages.measure(
                                Stage.DELIVER,
                                () ->
                                        delivery.deliver(
                                                sender,
                                                destination,
                                                output.deliverables(),
                                                claim::check)));
    }

    @Override
    public void abandon(Operation operation) {
        delivery.withdraw(new DeliveryAttempt(operation.id().value(), operation.attempt()));
    }

    private interface Work<T> {

        T in(Path folder) throws IOException;
    }

    /** Executes work in a new folder, which is deleted when the work fails. */
    private <T> T inFreshFolder(Work<T> work) {
        try {
            var folder = files.newFolder();
            try {
                return work.in(folder);
            } catch (IOException | RuntimeException | Error e) {
                files.discard(folder);
                throw e;
            }
        } catch (BrokenDocumentException e) {
            throw new ProblemException(
                    Problem.failed(reason(e), "").as(ProblemCode.DOCUMENT_BROKEN), e);
        } catch (UncheckedIOException | IOException e) {
            throw unwritable(e);
        }
    }

    private static FaultException unwritable(Exception e) {
        return FaultException.passing(
                Problem.failed(
                        "The output could not be written: "
                                + reason(e)
                                + ". Check the disk of the server's data folder, then retry the"
                                + " operation.",
                        ""),
                e);
    }

    private static String reason(Exception e) {
        var message = e.getMessage();
        return message == null ? e.toString() : message;
    }

    @Override
    public void removeResult(Operation operation) {
        outputs.removeFiles(operation.id());
    }

    @Override
    public void forget(List<OperationId> ids) {
        outputs.forget(ids);
        records.forget(ids.stream().map(OperationId::value).toList());
    }

    private final class OutputPublication implements Publication {

        private final NewOutput output;

        private final List<PartResult> parts;

        OutputPublication(NewOutput output, List<PartResult> parts) {
            this.output = output;
            this.parts = parts;
        }

        @Override
        public String publish() {
            return Long.toString(outputs.keep(output));
        }

        @Override
        public void discard() {
            files.discard(output.folder());
        }

        @Override
        public void done() {
            metrics.published(output);
            OutputHandler.this.discard(parts);
        }
    }
}
