package org.platen.outputcreation.plan;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.platen.operation.OperationId;
import org.platen.outputcreation.request.LeftOut;
import org.platen.outputcreation.request.Ranges;
import org.platen.outputcreation.request.Selection;
import org.platen.outputcreation.sheet.SheetLayout;
import org.platen.preset.NameVariables;
import org.platen.preset.OutputPreset;
import org.platen.preset.OutputPreset.Level;

/**
 * Places documents in print files: iterates once over the documents of the jobs, and determines the
 * file, the pages and the numbers of each. All counts come from the database, so that the place of
 * a document is known before any byte of it is written.
 */
public final class FilePlan implements Iterator<PlacedPages> {

    /** The numbers of documents and files before the first document of this plan. */
    record Start(long documents, int files) {

        static final Start BEGINNING = new Start(0, 0);
    }

    private final OperationId operation;

    private final OutputPreset preset;

    private final SheetLayout layout;

    private final Iterator<Position> documents;

    private final FileBoundaries boundaries;

    private final List<PlannedFile> files = new ArrayList<>();

    private @Nullable Selection selection;

    /** The reasons why documents are left out of this output, by document number. */
    private Map<Long, String> leftOut = Map.of();

    /** The documents that were left out of the whole output; null if there are none. */
    private @Nullable Ranges missing;

    /** The current file; before the first document, a file that is never made. */
    private OpenFile file;

    private @Nullable Position before;

    private long sheetsBefore;

    private long documentNr;

    private long setNr;

    private boolean over;

    private @Nullable PlacedPages next;

    /** The document that was returned last, as long as it can be left out. */
    private @Nullable PlacedDocument last;

    FilePlan(
            OperationId operation,
            OutputPreset preset,
            Start start,
            Iterator<Position> documents,
            FileBoundaries boundaries) {
        this.operation = operation;
        this.preset = preset;
        this.layout = SheetLayout.of(preset.sheet());
        this.documentNr = start.documents();
        this.file = new OpenFile(start.files(), "", layout);
        this.documents = documents;
        this.boundaries = boundaries;
    }

    /**
     * Restricts the plan to a selection. Selected pieces keep the numbers, names and files that
     * they have in the whole output.
     */
    FilePlan only(Selection wanted) {
        selection = wanted;
        return this;
    }

    /** Leaves out documents that cannot be used. All others keep their numbers and their files. */
    FilePlan without(List<LeftOut> unusable) {
        leftOut =
                unusable.stream()
                        .collect(
                                Collectors.toMap(LeftOut::nr, LeftOut::reason, (one, same) -> one));
        return this;
    }

    /** Counts sheets as in an output from which some documents were left out. */
    FilePlan ofOutputWithout(@Nullable Ranges unusable) {
        missing = unusable;
        return this;
    }

    @Override
    public boolean hasNext() {
        while (next == null && !over && documents.hasNext()) {
            last = null;
            place(documents.next());
        }
        return next != null;
    }

    @Override
    public PlacedPages next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        var placed = next;
        last = placed.document();
        next = null;
        return placed;
    }

    /**
     * Leaves out the document that {@link #next} returned last. Those that follow move up in its
     * file. Must be called before the plan goes on.
     */
    public PlacedDocument leaveOut(String reason) {
        if (last == null || last.leftOut() != null) {
            throw new IllegalStateException("no document to leave out: " + reason);
        }
        var unusable = last.without(reason);
        file.removeLast();
        last = null;
        return unusable;
    }

    /** The print files. Complete once all documents have been placed. */
    public List<PlannedFile> files() {
        var all = new ArrayList<>(files);
        file.planned().ifPresent(all::add);
        return all;
    }

    private void place(Position position) {
        int content = position.document().pageCount();
        int pages = content + layout.blanksAfter(content);
        count(position);
        if (beginsFile(position, pages)) {
            beginFile(position);
        }
        put(position, selected(pages));
        file.count(pages, isMissing());
        before = position;
    }

    private boolean isMissing() {
        return missing != null && missing.contain(documentNr);
    }

    private void count(Position position) {
        documentNr++;
        if (before == null || !before.shares(Level.DOCUMENT_SET, position)) {
            setNr++;
        }
    }

    private List<Selection.Pages> selected(int pages) {
        if (selection == null) {
            return List.of(new Selection.Pages(0, pages));
        }
        var place =
                new Selection.Place(
                        documentNr, setNr, sheetsBefore, file.pagesOfWhole(), pages, !isMissing());
        over = selection.endsBefore(place, layout);
        return selection.of(place, layout);
    }

    private void put(Position position, List<Selection.Pages> selected) {
        if (selected.isEmpty()) {
            return;
        }
        var placed =
                new PlacedDocument(
                        position.document(),
                        documentNr,
                        position.jobNr(),
                        file.nr(),
                        file.name(),
                        file.nextPage(),
                        selected.stream().mapToInt(Selection.Pages::count).sum(),
                        leftOut.get(documentNr));
        if (placed.leftOut() == null) {
            file.add(placed.pages());
        }
        next = new PlacedPages(placed, selected);
    }

    private boolean beginsFile(Position position, int pages) {
        return before == null
                || boundaries.cutsBetween(before, position, file.extent(), file.extentWith(pages));
    }

    private void beginFile(Position position) {
        file.planned().ifPresent(files::add);
        sheetsBefore += file.sheetsOfWhole();
        int nr = file.nr() + 1;
        file = new OpenFile(nr, boundaries.name(variables(position, nr)), layout);
    }

    /**
     * The variables for the name of a file. Those that describe a document refer to the first one.
     */
    private NameVariables variables(Position position, int fileNr) {
        return new NameVariables(
                preset.name(),
                operation.value(),
                fileNr,
                position.jobNr(),
                position.document().jobId(),
                documentNr,
                PlacedDocument.properties(position.document()));
    }
}
