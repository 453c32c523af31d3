package org.platen.outputcreation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.platen.engine.PrintFile;
import org.platen.outputcreation.index.DocumentLogs;
import org.platen.outputcreation.index.ProducedFile;
import org.platen.outputcreation.plan.PlacedDocument;
import org.platen.outputcreation.plan.PlannedFile;
import org.platen.outputcreation.result.NewOutput;
import org.platen.problem.Problem;
import org.platen.problem.ProblemCode;
import org.platen.problem.ProblemException;

/** Makes the output of an operation: print files, index and manifest in one folder. */
record WholeOutput(OutputAttempt attempt, Path folder) {

    /** Makes the output of an operation that is not divided. */
    NewOutput make(Production production) throws IOException {
        MadeOutput made;
        try (var logs = logs()) {
            var plan = attempt.planner().plan(List.of());
            var steps = attempt.steps(plan, folder, production.followedBy(logs::add));
            made = production.run(attempt.assembler(), steps);
            if (made.leftOut().isEmpty()) {
                return finish(logs, produced(plan.files(), made.files()), made, List.of());
            }
        }
        removeEmpty(made);
        return conclude(made);
    }

    private static void removeEmpty(MadeOutput made) throws IOException {
        for (var file : made.files()) {
            if (file.pages() == 0) {
                Files.delete(file.path());
            }
        }
    }

    /**
     * Completes an output whose print files are already in the folder. Records the places of
     * documents, which depend on the documents that are left out.
     */
    NewOutput conclude(MadeOutput made) throws IOException {
        requireSome(made);
        var leftOut = new ArrayList<PlacedDocument>();
        try (var logs = logs()) {
            var plan =
                    attempt.place(
                            made.leftOut(),
                            placed -> {
                                logs.add(placed);
                                if (placed.leftOut() != null) {
                                    leftOut.add(placed);
                                }
                            });
            return finish(logs, produced(plan.files(), made.filesWithPages()), made, leftOut);
        }
    }

    private static void requireSome(MadeOutput made) {
        LeavingOut.requireFew(made.leftOut());
        if (!made.leftOut().isEmpty() && made.filesWithPages().isEmpty()) {
            throw new ProblemException(
                    Problem.failed(
                                    "None of the documents can be used, so there is nothing to"
                                            + " print. The first one: "
                                            + made.leftOut().get(0).reason(),
                                    "")
                            .as(ProblemCode.DOCUMENT_BROKEN));
        }
    }

    private DocumentLogs logs() throws IOException {
        return DocumentLogs.begin(
                folder, attempt.claim(), attempt.request(), attempt.planner()::propertyNames);
    }

    private NewOutput finish(
            DocumentLogs logs,
            List<ProducedFile> files,
            MadeOutput made,
            List<PlacedDocument> leftOut) {
        logs.finish(files, made.warnings());
        return new NewOutput(
                attempt.claim().id(),
                attempt.preset().name(),
                folder,
                files,
                logs.indexes(),
                leftOut,
                made.warnings().count());
    }

    private static List<ProducedFile> produced(List<PlannedFile> planned, List<PrintFile> printed) {
        if (planned.size() != printed.size()) {
            throw new IllegalStateException(
                    planned.size() + " print files were planned, but " + printed.size() + " made");
        }
        return IntStream.range(0, planned.size())
                .mapToObj(i -> new ProducedFile(planned.get(i), printed.get(i)))
                .toList();
    }
}
