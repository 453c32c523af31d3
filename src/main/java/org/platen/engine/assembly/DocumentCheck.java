package org.platen.engine.assembly;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.platen.engine.AssemblyCancelledException;
import org.platen.engine.AssemblySettings;
import org.platen.engine.BrokenDocumentException;
import org.platen.engine.Checkpoint;
import org.platen.engine.Meter;
import org.platen.engine.Step;
import org.platen.engine.Warning;
import org.platen.engine.fragment.Fragment;
import org.platen.engine.hash.ContentHash;

/**
 * Reads pages, and everything reachable from them, as an assembly does, without writing. A document
 * that passes is not refused later for a reason that lies in the document. Memory does not grow
 * with the number of pages. Not thread-safe.
 */
public final class DocumentCheck implements Closeable {

    private final StepReader reader;
    private final DocumentLease hold = new DocumentLease();
    private final Fragment fragment = new Fragment();
    private long steps;

    /**
     * @param settings of the assembly
     * @param cancelled is asked at least every 100 ms of work
     */
    public DocumentCheck(AssemblySettings settings, BooleanSupplier cancelled) {
        this(settings, new ListenerCheckpoint(cancelled));
    }

    /**
     * @param meter counts streams and the passing of time; its exceptions are passed on unchanged
     */
    public DocumentCheck(AssemblySettings settings, Meter meter) {
        this(settings, new MeterCheckpoint(meter));
    }

    private DocumentCheck(AssemblySettings settings, Checkpoint checkpoint) {
        reader =
                new StepReader(
                        settings.withOnBroken(AssemblySettings.OnBroken.STOP),
                        new ContentHash(new SecureRandom()),
                        new DocumentLibrary(),
                        checkpoint);
    }

    /**
     * Reads the pages of one step.
     *
     * @return the decisions that an assembly would warn of, as far as they concern reading
     * @throws BrokenDocumentException when the document cannot be read, or lacks a page
     * @throws AssemblyCancelledException when the check is cancelled
     * @throws UncheckedIOException when its file cannot be read, which is no fault of the document
     */
    public Set<Warning> check(Step.Pages pages) {
        var warnings = new LinkedHashSet<Warning>();
        try {
            var place = new StepReader.Numbered(pages, 0, steps++);
            reader.read(pages, place, hold, new Collector(warnings));
            return warnings;
        } catch (ListenerFaultException e) {
            throw e.fault();
        } catch (BrokenDocumentException e) {
            throw e.getCause() instanceof IOException fault
                    ? new UncheckedIOException(fault)
                    : e.getCause() instanceof UncheckedIOException fault ? fault : e;
        } finally {
            hold.letGo();
        }
    }

    @Override
    public void close() {
        reader.close();
    }

    /** Takes the warnings from a single fragment, which is reused for all pages. */
    private final class Collector implements StepReader.Exchange {

        private final Set<Warning> warnings;

        Collector(Set<Warning> warnings) {
            this.warnings = warnings;
        }

        @Override
        public Fragment empty() {
            return fragment;
        }

        @Override
        public void filled() {
            warnings.addAll(fragment.warnings());
        }

        @Override
        public void awaitTurn() {
            // No other thread is involved.
        }
    }
}
