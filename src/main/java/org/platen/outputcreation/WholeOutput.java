package org.platen.outputcreation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.platen.engine.Assembler;
import org.platen.engine.PrintFile;
import org.platen.outputcreation.index.DocumentLogs;
import org.platen.outputcreation.index.ProducedFile;
import org.platen.outputcreation.plan.Order;
import org.platen.outputcreation.plan.Plan.PlannedFile;
import org.platen.outputcreation.result.NewOutput;

/** Makes the output of an operation: print files, index and manifest in one folder. */
record WholeOutput(Order order, Path folder) {

    /** In one go. */
    NewOutput make(Assembler assembler, Production production) throws IOException {
        try (var logs = logs()) {
            var plan = order.plan(folder, logs::add);
            var printed = production.run(assembler, plan);
            return finish(logs, produced(plan.files(), printed));
        }
    }

    /** Of print files that are in the folder already. */
    NewOutput conclude(List<PrintFile> printed) throws IOException {
        try (var logs = logs()) {
            var plan = order.place(logs::add);
            return finish(logs, produced(plan.files(), printed));
        }
    }

    private DocumentLogs logs() throws IOException {
        return DocumentLogs.begin(folder, order.claim(), order.request(), order::propertyNames);
    }

    private NewOutput finish(DocumentLogs logs, List<ProducedFile> files) {
        logs.finish(files);
        return new NewOutput(
                order.claim().id(), order.preset().name(), folder, files, logs.indexes());
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
