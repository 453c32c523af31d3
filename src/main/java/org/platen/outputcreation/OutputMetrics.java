package org.platen.outputcreation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.platen.database.SchemaReady;
import org.platen.operation.FaultException;
import org.platen.outputcreation.result.NewOutput;

/** Counts what this node has produced and delivered. */
@ApplicationScoped
class OutputMetrics {

    private static final String DONE = "done";

    private static final String FAILED = "failed";

    @Inject MeterRegistry meters;

    /** Makes all counters, so that they begin at zero and not with their first event. */
    void begin(@Observes SchemaReady event) {
        pages();
        bytes();
        deliveries(DONE);
        deliveries(FAILED);
    }

    /** Counts an output that was published, after the commit. */
    void published(NewOutput output) {
        pages().increment((double) output.extent().pages());
        bytes().increment((double) output.bytes());
    }

    private Counter pages() {
        return Counter.builder("platen_pages")
                .description("Content pages in published output")
                .register(meters);
    }

    private Counter bytes() {
        return Counter.builder("platen_output")
                .description("Size of the print files in published output")
                .baseUnit("bytes")
                .register(meters);
    }

    /**
     * Counts the files of a delivery, or its failure.
     *
     * @param delivery delivers and returns the delivered files, each of which was committed
     */
    void countDelivery(Supplier<List<Path>> delivery) {
        try {
            deliveries(DONE).increment(delivery.get().size());
        } catch (FaultException e) {
            deliveries(FAILED).increment();
            throw e;
        }
    }

    private Counter deliveries(String outcome) {
        return Counter.builder("platen_delivery")
                .description("Files that were delivered, and deliveries that failed")
                .tags("kind", "folder", "outcome", outcome)
                .register(meters);
    }
}
