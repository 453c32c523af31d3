package org.platen.outputcreation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.platen.engine.Assembler;
import org.platen.engine.AssemblyListener;
import org.platen.engine.PrintFile;
import org.platen.engine.Step;
import org.platen.filestore.FileStore;
import org.platen.job.JobContents;
import org.platen.job.JobTotals;
import org.platen.operation.Claim;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/** One run from jobs to the files of a folder. */
final class Production implements AssemblyListener {

    private final Claim claim;

    private final OutputRequest request;

    private final Path folder;

    private final JobContents jobs;

    private final FileStore files;

    private final JobTotals totals;

    private final long expectedPages;

    private final List<PrintFile> printed = new ArrayList<>();

    private long pagesWritten;

    Production(Claim claim, OutputRequest request, Path folder, JobContents jobs, FileStore files) {
        this.claim = claim;
        this.request = request;
        this.folder = folder;
        this.jobs = jobs;
        this.files = files;
        this.totals = jobs.totals(request.jobs());
        this.expectedPages =
                request.reprint() == null ? totals.pages() : request.reprint().expectedPages();
    }

    NewOutput run(Assembler assembler) throws IOException {
        if (totals.documents() == 0) {
            throw new ProblemException(Problem.failed("The jobs hold no document.", ""));
        }
        claim.step("Output Creation");
        try (var logs = DocumentLogs.begin(folder, claim, request, this::propertyNames)) {
            var plan = plan(logs);
            assembler.assemble(plan, this);
            var produced = produced(plan.files());
            logs.finish(produced);
            return new NewOutput(
                    claim.id(), request.preset().name(), folder, produced, logs.indexes());
        }
    }

    private Plan plan(DocumentLogs logs) {
        var preset = request.preset();
        var plan =
                new Plan(
                        claim.id(),
                        preset,
                        folder,
                        Plan.positions(request.jobs(), jobs::documents),
                        new Sources(files::find, files::path),
                        new FileNames(preset.files().name(), DocumentLogs.names(preset)),
                        logs::add);
        return request.reprint() == null ? plan : plan.only(request.reprint().selection());
    }

    private SortedSet<String> propertyNames() {
        var names = new TreeSet<String>();
        Plan.positions(request.jobs(), jobs::documents)
                .forEachRemaining(
                        position ->
                                names.addAll(
                                        PlacedDocument.properties(position.document()).keySet()));
        return names;
    }

    private List<ProducedFile> produced(List<Plan.PlannedFile> planned) {
        if (planned.size() != printed.size()) {
            throw new IllegalStateException(
                    planned.size() + " print files were planned, but " + printed.size() + " made");
        }
        return IntStream.range(0, planned.size())
                .mapToObj(i -> new ProducedFile(planned.get(i), printed.get(i)))
                .toList();
    }

    @Override
    public void written(Step.Pages pages) {
        pagesWritten += pages.pageCount();
        claim.progress(pagesWritten, expectedPages);
    }

    @Override
    public void finished(PrintFile file) {
        printed.add(file);
    }

    @Override
    public boolean cancelled() {
        return claim.isLost();
    }
}
