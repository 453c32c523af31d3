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
import org.platen.engine.Assembler;
import org.platen.engine.BrokenDocumentException;
import org.platen.engine.PrintFile;
import org.platen.filestore.FileStore;
import org.platen.job.JobContents;
import org.platen.operation.Operation;
import org.platen.operation.OperationId;
import org.platen.operation.PartPlan;
import org.platen.operation.PartResult;
import org.platen.operation.fault.FaultException;
import org.platen.operation.work.Claim;
import org.platen.operation.work.DivisibleHandler;
import org.platen.operation.work.Publication;
import org.platen.outputcreation.index.DocumentLogs;
import org.platen.outputcreation.index.DocumentWarnings;
import org.platen.outputcreation.plan.LeftOut;
import org.platen.outputcreation.plan.OutputPlanner;
import org.platen.outputcreation.plan.OutputRequest;
import org.platen.outputcreation.plan.Slice;
import org.platen.outputcreation.plan.Slicing;
import org.platen.outputcreation.result.NewOutput;
import org.platen.outputcreation.result.Outputs;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

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

    @Inject Assemblers engine;

    @Inject Delivery delivery;

    @Inject DeliveryRecords records;

    @Inject Outputs outputs;

    @Inject OutputSettings settings;

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
                    var order = order(claim);
                    var production = production(order, requirePages(order));
                    var output = new WholeOutput(order, folder).make(assembler(order), production);
                    return ready(order, output, List.of());
                });
    }

    private long requirePages(OutputPlanner order) {
        long pages = pages(order.request());
        if (pages == 0) {
            throw new ProblemException(Problem.failed("The jobs hold no document.", ""));
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
        order(claim).place(List.of(), slicing::accept);
        return slicing.finish().stream()
                .map(slice -> new PartPlan(slice.toJson(), slice.pages()))
                .toList();
    }

    @Override
    public PartResult handlePart(Claim claim, String request) {
        var slice = Slice.fromJson(request);
        return inFreshFolder(
                folder -> {
                    var order = order(claim);
                    var production = production(order, slice.pages());
                    var plan = order.plan(folder, slice, production);
                    var made = production.run(assembler(order), plan);
                    files.sync(folder);
                    return new PartResult(files.name(folder), MadeSlice.of(made).toJson());
                });
    }

    @Override
    public Publication conclude(Claim claim, List<PartResult> parts) {
        claim.step("Putting the parts together");
        claim.progress(ALMOST, 100);
        return inFreshFolder(
                folder -> {
                    var order = order(claim);
                    var output = new WholeOutput(order, folder).conclude(linked(parts, folder));
                    return ready(order, output, parts);
                });
    }

    private MadeOutput linked(List<PartResult> parts, Path folder) throws IOException {
        var printed = new ArrayList<PrintFile>();
        var leftOut = new ArrayList<LeftOut>();
        var warnings = DocumentWarnings.NONE;
        for (var part : parts) {
            var from = files.folder(part.folder());
            var made = MadeSlice.fromJson(part.result()).linked(from, folder);
            printed.addAll(made.files());
            leftOut.addAll(made.leftOut());
            warnings = warnings.plus(made.warnings());
        }
        return new MadeOutput(printed, leftOut, warnings);
    }

    @Override
    public void discard(List<PartResult> parts) {
        parts.forEach(part -> files.discard(files.folder(part.folder())));
    }

    private OutputPlanner order(Claim claim) {
        var request = OutputRequest.fromJson(claim.request());
        return new OutputPlanner(claim, request, jobs, files, DocumentLogs.names(request.preset()));
    }

    private Assembler assembler(OutputPlanner order) {
        return engine.assembler(order.claim(), order.preset().format());
    }

    private Production production(OutputPlanner order, long pages) {
        var rehearsal = engine.rehearsal(order.preset().format());
        return new Production(order.claim(), pages, settings.documentTimeout(), rehearsal);
    }

    /** Syncs the finished output to disk and delivers it to its destination. */
    private Publication ready(OutputPlanner order, NewOutput output, List<PartResult> parts) {
        files.sync(output.folder());
        Optional.ofNullable(order.request().destination())
                .map(Path::of)
                .ifPresent(destination -> deliver(order.claim(), destination, output));
        return new OutputPublication(output, parts);
    }

    private void deliver(Claim claim, Path destination, NewOutput output) {
        claim.step("Delivery");
        var sender = new DeliveryAttempt(claim.id().value(), claim.attempt());
        delivery.deliver(sender, destination, output.deliverables(), claim::check);
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
            throw new ProblemException(Problem.failed(reason(e), ""), e);
        } catch (UncheckedIOException | IOException e) {
            throw unwritable(e);
        }
    }

    private static FaultException unwritable(Exception e) {
        return FaultException.passing(
                Problem.failed(
                        "The output could not be written: "
                                + reason(e)
                                + ". See to the disk of the server's data folder, then try the"
                                + " operation again.",
                        ""),
                e);
    }

    private static String reason(Exception e) {
        var message = e.getMessage();
        return message == null ? e.toString() : message;
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
            OutputHandler.this.discard(parts);
        }
    }
}
