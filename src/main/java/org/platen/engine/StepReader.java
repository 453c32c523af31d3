package org.platen.engine;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.platen.engine.read.MalformedPdfException;
import org.platen.engine.share.Checkpoint;
import org.platen.engine.share.ContentHash;
import org.platen.engine.share.Fragment;
import org.platen.engine.share.FragmentBuilder;
import org.platen.engine.share.OpenDocument;
import org.platen.engine.share.PageRange;

/** Reads the documents of steps and makes fragments of their pages. */
final class StepReader implements Closeable {

    private final Documents documents;
    private final FragmentBuilder builder;

    StepReader(AssemblySettings settings, ContentHash hash, Checkpoint checkpoint) {
        documents = new Documents(settings, checkpoint);
        builder = new FragmentBuilder(hash, settings.limits(), checkpoint);
    }

    /** A step and its place among others. */
    record Numbered(Step.Pages step, int printFile, long number) {}

    /** What becomes of a fragment; afterwards it is filled anew. */
    interface Sink {

        void take(Fragment fragment);
    }

    private interface Opening {

        OpenDocument open() throws IOException;
    }

    /**
     * Makes the fragments of one step.
     *
     * @throws BrokenDocumentException when the document cannot be read, or lacks a page
     */
    void read(Numbered numbered, Fragment fragment, Sink sink) {
        var file = numbered.step().pdf();
        var range = range(numbered, () -> documents.open(file));
        int page = 0;
        while (page < range.count()) {
            int next = build(numbered, range, page, fragment);
            if (next == page) {
                range = range(numbered, () -> documents.repaired(file));
                checkRest(numbered, range, page);
            } else {
                page = next;
                sink.take(fragment);
            }
        }
    }

    private PageRange range(Numbered numbered, Opening opening) {
        var step = numbered.step();
        var document = opened(step, opening);
        if (document.pageCount() == 0) {
            throw new BrokenDocumentException(step.label(), "the file has no pages", null);
        }
        int first = step.firstPage() - 1;
        int there = Math.max(0, document.pageCount() - first);
        int count = step.pageCount() == Step.Pages.TO_LAST ? there : step.pageCount();
        if (there < count || count == 0) {
            throw new BrokenDocumentException(
                    step.label(),
                    step.firstPage() + Math.min(there, count),
                    "the file has " + document.pageCount() + " pages only",
                    null);
        }
        return new PageRange(
                document,
                numbered.printFile(),
                numbered.number(),
                first,
                count,
                step.blanksAfter() > 0);
    }

    private static OpenDocument opened(Step.Pages step, Opening opening) {
        try {
            return opening.open();
        } catch (IOException e) {
            throw unreadable(step, e);
        } catch (RuntimeException e) {
            throw broken(step, e);
        }
    }

    /** The page to go on with; the same one again if the document needs repair first. */
    private int build(Numbered numbered, PageRange range, int page, Fragment fragment) {
        try {
            return builder.build(range, page, fragment);
        } catch (RuntimeException e) {
            if (e instanceof MalformedPdfException && !range.document().repaired()) {
                return page;
            }
            throw broken(numbered.step(), e);
        }
    }

    private static RuntimeException broken(Step.Pages step, RuntimeException e) {
        if (e instanceof AssemblyCancelledException) {
            return e;
        }
        if (e instanceof MalformedPdfException malformed) {
            return new BrokenDocumentException(step.label(), malformed.reason(), e);
        }
        if (e instanceof UncheckedIOException) {
            return unreadable(step, e);
        }
        return new BrokenDocumentException(step.label(), "it is damaged: " + e, e);
    }

    private static BrokenDocumentException unreadable(Step.Pages step, Exception e) {
        return new BrokenDocumentException(step.label(), "it cannot be read: " + e.getMessage(), e);
    }

    /** Repair may find another number of pages than some of which were used already. */
    private static void checkRest(Numbered numbered, PageRange range, int page) {
        if (page >= range.count()) {
            throw new BrokenDocumentException(
                    numbered.step().label(), "it is damaged, and pages are missing", null);
        }
    }

    @Override
    public void close() {
        documents.close();
    }
}
