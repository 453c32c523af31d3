package org.platen.engine.cli;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.engine.BrokenDocumentException;
import org.platen.engine.DocumentBookmarks;
import org.platen.engine.PdfSource;
import org.platen.engine.Step;
import org.platen.engine.assembly.PageCounter;

/** The steps for the engine: those of each document, and the beginnings of print files. */
final class Steps implements Iterator<Step> {

    private final Iterator<DocumentName> documents;
    private final Split split;
    private final DocumentBookmarks bookmarks;
    private final OutputFiles files;
    private final PageCounter counter;
    private final Deque<Step> ready = new ArrayDeque<>();
    private final ExactNames exactNames = new ExactNames();
    private @Nullable Path lastInput;
    private boolean begun;
    private long count;
    private long documentsInFile;
    private long pagesInFile;

    Steps(
            Iterator<DocumentName> documents,
            AssembleArguments arguments,
            OutputFiles files,
            PageCounter counter) {
        this.documents = documents;
        split = arguments.split();
        bookmarks = arguments.bookmarks();
        this.files = files;
        this.counter = counter;
    }

    @Override
    public boolean hasNext() {
        return !ready.isEmpty() || documents.hasNext();
    }

    @Override
    public Step next() {
        if (ready.isEmpty()) {
            var document = PageSelection.parse(documents.next(), exactNames);
            requireOther(document.file());
            add(document);
        }
        return ready.remove();
    }

    /**
     * Checks that a print file does not replace an input file. Page ranges of one document mostly
     * follow each other, so the last input is remembered.
     */
    private void requireOther(Path input) {
        if (!input.equals(lastInput)) {
            files.requireOther(input);
            lastInput = input;
        }
    }

    private void add(PageSelection document) {
        long pages = split.countsPages() ? document.pages(pagesOf(document.file())) : 0;
        documentsInFile++;
        pagesInFile += pages;
        if (!begun || !(documentsInFile == 1 || split.holds(documentsInFile, pagesInFile))) {
            begun = true;
            documentsInFile = 1;
            pagesInFile = pages;
            ready.add(new Step.NextFile(files.next()));
        }
        var heading = bookmarks.heading(++count, "" + document.file());
        steps(document).forEach(step -> ready.add(step.under(heading)));
    }

    /**
     * The steps of a document. If it lacks a page, only the step with that page, so that nothing of
     * the document is written.
     */
    private List<Step.Pages> steps(PageSelection document) {
        var steps = document.steps();
        if (steps.size() == 1) {
            return steps;
        }
        int pages = pagesOf(document.file());
        return steps.stream()
                .filter(step -> !reaches(step, pages))
                .findFirst()
                .map(List::of)
                .orElse(steps);
    }

    private static boolean reaches(Step.Pages step, int pages) {
        return step.ranges().stream()
                .allMatch(
                        range ->
                                range.count() == Step.Pages.TO_LAST
                                        ? range.first() <= pages
                                        : range.first() + range.count() - 1L <= pages);
    }

    /** The number of pages of a document; 0 if it is broken, which the engine reports. */
    private int pagesOf(Path file) {
        try {
            return counter.count(PdfSource.of(file));
        } catch (BrokenDocumentException e) {
            return 0;
        }
    }
}
