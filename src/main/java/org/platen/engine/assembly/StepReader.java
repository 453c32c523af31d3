package org.platen.engine.assembly;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.platen.engine.AssemblyCancelledException;
import org.platen.engine.AssemblySettings;
import org.platen.engine.BrokenDocumentException;
import org.platen.engine.Checkpoint;
import org.platen.engine.Conformance;
import org.platen.engine.Limits;
import org.platen.engine.Step;
import org.platen.engine.Warning;
import org.platen.engine.document.PageRuns;
import org.platen.engine.fragment.Fragment;
import org.platen.engine.fragment.FragmentBuilder;
import org.platen.engine.fragment.OpenDocument;
import org.platen.engine.fragment.PageRange;
import org.platen.engine.hash.ContentHash;
import org.platen.engine.syntax.BeyondLimitException;
import org.platen.engine.syntax.BeyondRepairException;
import org.platen.engine.syntax.FileFault;
import org.platen.engine.syntax.MalformedPdfException;

/** Reads the documents of steps and converts their pages to fragments. Belongs to one thread. */
public final class StepReader implements Closeable {

    private final AssemblySettings settings;
    private final Documents documents;
    private final FragmentBuilder builder;
    private final Limits limitsAhead;
    private String damage = "";

    public StepReader(
            AssemblySettings settings,
            ContentHash hash,
            DocumentLibrary library,
            Checkpoint checkpoint) {
        this.settings = settings;
        documents = new Documents(settings, library, checkpoint);
        builder = new FragmentBuilder(hash, checkpoint);
        limitsAhead = settings.limits().ahead();
    }

    /** A step with the number of its print file and its own number in the assembly. */
    public record Numbered(Step step, int printFile, long number) {}

    /** Supplies empty fragments to a reader and takes filled ones, see {@link ReadAhead}. */
    public interface Exchange {

        /** The next fragment to be filled. Waits until one is free. */
        Fragment empty();

        /** Passes on the fragment that {@link #empty} returned. */
        void filled();

        /**
         * Waits until everything before this step is written, so that only one thread at a time
         * uses much memory.
         */
        void awaitTurn();
    }

    private interface Attempt<T> {

        T make() throws IOException;
    }

    /**
     * Makes the fragments of one step.
     *
     * @throws BrokenDocumentException when the document cannot be read, or lacks a page
     */
    public void read(Step.Pages step, Numbered place, DocumentLease hold, Exchange exchange) {
        var range = range(step, place, exchange, () -> documents.open(step, hold));
        var rehearsal = new Rehearsal(settings.onBroken() == AssemblySettings.OnBroken.LEAVE_OUT);
        var growth = new ExpansionLimit(step.label());
        int page = 0;
        while (page < range.count()) {
            var fragment = exchange.empty();
            int next = build(step, range, page, fragment, exchange);
            if (next == page) {
                range = range(step, place, exchange, () -> documents.rebuilt(step, hold, damage));
                checkRest(step, range, page);
            } else if (rehearsal.goesOn(fragment)) {
                growth.add(range.document(), fragment);
                page = next;
            } else if (rehearsal.ends(fragment)) {
                range.document().startAnew();
                growth = new ExpansionLimit(step.label());
                page = 0;
            } else {
                growth.add(range.document(), fragment);
                page = next;
                exchange.filled();
            }
        }
    }

    /**
     * Reads a document that takes several fragments twice if it is to be left out when broken:
     * nothing of it may be written before all of it was read.
     */
    private static final class Rehearsal {

        private boolean due;
        private boolean on;

        Rehearsal(boolean due) {
            this.due = due;
        }

        boolean goesOn(Fragment fragment) {
            on |= due && !fragment.last();
            due = false;
            return on && !fragment.last();
        }

        boolean ends(Fragment fragment) {
            boolean ends = on && fragment.last();
            on &= !ends;
            return ends;
        }
    }

    private PageRange range(
            Step.Pages step, Numbered place, Exchange exchange, Attempt<OpenDocument> opening) {
        var document = attempt(step, exchange, () -> Warning.WHOLE_DOCUMENT, opening);
        if (document.pageCount() == 0) {
            throw new BrokenDocumentException(step.label(), "the file has no pages", null);
        }
        checkConformance(step, document);
        return new PageRange(
                step.pdf(),
                document,
                place.printFile(),
                place.number(),
                runs(step, document.pageCount()),
                settings.content(),
                settings.forms(),
                settings.conformance(),
                step.heading(),
                step.blanksAfter() > 0);
    }

    private void checkConformance(Step.Pages step, OpenDocument document) {
        if (settings.conformance() != Conformance.NONE) {
            document.claims()
                    .reasonAgainst(settings.conformance())
                    .ifPresent(
                            reason -> {
                                throw new BrokenDocumentException(step.label(), reason, null);
                            });
        }
    }

    private static PageRuns runs(Step.Pages step, int pages) {
        int[] firsts = new int[step.ranges().size()];
        int[] counts = new int[firsts.length];
        for (int i = 0; i < firsts.length; i++) {
            var range = step.ranges().get(i);
            firsts[i] = range.first() - 1;
            int there = Math.max(0, pages - firsts[i]);
            counts[i] = range.count() == Step.Pages.TO_LAST ? there : range.count();
            if (there < counts[i] || counts[i] == 0) {
                throw new BrokenDocumentException(
                        step.label(),
                        range.first() + Math.min(there, counts[i]),
                        "the file has only " + pages + " pages",
                        null);
            }
        }
        return new PageRuns(firsts, counts);
    }

    /** Returns the next page to build; the same page if the document has to be repaired first. */
    private int build(
            Step.Pages step, PageRange range, int page, Fragment fragment, Exchange exchange) {
        try {
            return builder.build(range, page, fragment, limitsAhead);
        } catch (BeyondLimitException | OutOfMemoryError e) {
            exchange.awaitTurn();
            return attempt(
                    step,
                    exchange,
                    builder::pageInWork,
                    () -> buildAlone(step, range, page, fragment));
        } catch (RuntimeException e) {
            return repairedOrBroken(step, range, page, e);
        }
    }

    private int buildAlone(Step.Pages step, PageRange range, int page, Fragment fragment) {
        try {
            return builder.build(range, page, fragment, settings.limits());
        } catch (RuntimeException e) {
            return repairedOrBroken(step, range, page, e);
        }
    }

    private int repairedOrBroken(Step.Pages step, PageRange range, int page, RuntimeException e) {
        if (e instanceof MalformedPdfException malformed
                && mayBeRepaired(malformed)
                && !range.document().repaired()) {
            damage = malformed.reason();
            return page;
        }
        throw broken(step, builder.pageInWork(), e);
    }

    private static boolean mayBeRepaired(MalformedPdfException e) {
        return !(e instanceof BeyondRepairException);
    }

    /**
     * Retries once after an {@link OutOfMemoryError}, when earlier documents have been written and
     * their memory is free.
     */
    private static <T> T attempt(
            Step.Pages step, Exchange exchange, IntSupplier page, Attempt<T> attempt) {
        try {
            return madeOrBroken(step, page, attempt);
        } catch (OutOfMemoryError e) {
            exchange.awaitTurn();
            return lastAttempt(step, page, attempt);
        }
    }

    private static <T> T lastAttempt(Step.Pages step, IntSupplier page, Attempt<T> attempt) {
        try {
            return madeOrBroken(step, page, attempt);
        } catch (OutOfMemoryError e) {
            throw broken(
                    step,
                    page.getAsInt(),
                    "it needs more memory than Java has; increase it (-Xmx)",
                    e);
        }
    }

    private static <T> T madeOrBroken(Step.Pages step, IntSupplier page, Attempt<T> attempt) {
        try {
            return attempt.make();
        } catch (IOException e) {
            throw broken(step, page.getAsInt(), unreadable(e), e);
        } catch (RuntimeException e) {
            throw broken(step, page.getAsInt(), e);
        }
    }

    private static RuntimeException broken(Step.Pages step, int page, RuntimeException e) {
        if (e instanceof AssemblyCancelledException
                || e instanceof ListenerFaultException
                || e instanceof BrokenDocumentException) {
            return e;
        }
        if (e instanceof MalformedPdfException malformed) {
            return broken(step, page, malformed.reason(), e);
        }
        return broken(
                step,
                page,
                e instanceof UncheckedIOException unchecked
                        ? unreadable(unchecked.getCause())
                        : "it is damaged: " + e,
                e);
    }

    private static String unreadable(@Nullable IOException e) {
        return "it cannot be read: " + FileFault.reason(e);
    }

    private static BrokenDocumentException broken(
            Step.Pages step, int page, String reason, Throwable cause) {
        return page == Warning.WHOLE_DOCUMENT
                ? new BrokenDocumentException(step.label(), reason, cause)
                : new BrokenDocumentException(step.label(), page, reason, cause);
    }

    /**
     * Checks that the repaired document still has the rest of the pages. Repair may find fewer
     * pages than were counted before.
     */
    private static void checkRest(Step.Pages step, PageRange range, int page) {
        if (page >= range.count()) {
            throw new BrokenDocumentException(
                    step.label(), "it is damaged, and some of its pages are missing", null);
        }
    }

    @Override
    public void close() {
        documents.close();
    }
}
