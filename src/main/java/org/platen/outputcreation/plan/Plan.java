package org.platen.outputcreation.plan;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Queue;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.platen.contract.DocumentPassword;
import org.platen.engine.DocumentPasswords;
import org.platen.engine.Step;
import org.platen.job.DocumentContent;
import org.platen.job.JobDocument;
import org.platen.operation.OperationId;
import org.platen.outputcreation.plan.Splitter.Position;
import org.platen.outputcreation.sheet.SheetLayout;
import org.platen.preset.NameVariables;
import org.platen.preset.OutputPreset;
import org.platen.preset.OutputPreset.Level;

/**
 * Plans an output: iterates once over the documents of the jobs, and creates the steps of the
 * engine on demand. All counts come from the database, so that the place of a document is known
 * before any byte of it is written.
 */
public final class Plan implements Iterator<Step> {

    /** A planned print file. Its extent is known when the next file begins. */
    public record PlannedFile(int nr, String name, FileExtent extent) {}

    /** The numbers of documents and files before the first document of this plan. */
    record Start(long documents, int files) {

        static final Start BEGINNING = new Start(0, 0);
    }

    /** Finds the PDF that contains the pages of a content item. */
    interface SourceFinder {

        Sources.Source of(long fileId, @Nullable String member);
    }

    private final OperationId operation;

    private final OutputPreset preset;

    private final SheetLayout layout;

    private final Path folder;

    private final Iterator<Position> documents;

    private final SourceFinder sources;

    private final PlanFollower follower;

    private final FileBoundaries cuts;

    private final Queue<Step> steps = new ArrayDeque<>();

    private final List<PlannedFile> files = new ArrayList<>();

    private @Nullable Selection selection;

    /** The reasons why documents are left out of this output, by document number. */
    private Map<Long, String> leftOut = Map.of();

    /** The documents that were left out of the whole output; null if there are none. */
    private @Nullable Ranges missing;

    private @Nullable Position before;

    /** The extent of the current file as planned, which determines where the file ends. */
    private FileExtent extent = FileExtent.EMPTY;

    /** The extent of the current file in the whole output. */
    private FileExtent whole = FileExtent.EMPTY;

    /** The extent of the current file as it is made. */
    private FileExtent made = FileExtent.EMPTY;

    private String file = "";

    private int fileNr;

    private long sheetsBefore;

    private long documentNr;

    private long setNr;

    private boolean over;

    Plan(
            OperationId operation,
            OutputPreset preset,
            Path folder,
            Start start,
            Iterator<Position> documents,
            SourceFinder sources,
            FileBoundaries cuts,
            PlanFollower follower) {
        this.operation = operation;
        this.preset = preset;
        this.layout = SheetLayout.of(preset.sheet());
        this.folder = folder;
        this.documentNr = start.documents();
        this.fileNr = start.files();
        this.documents = documents;
        this.sources = sources;
        this.cuts = cuts;
        this.follower = follower;
    }

    /**
     * Restricts the plan to a selection. Selected pieces keep the numbers, names and files that
     * they have in the whole output.
     */
    Plan only(Selection wanted) {
        selection = wanted;
        return this;
    }

    /** Leaves out documents that cannot be used. All others keep their numbers and their files. */
    Plan without(List<LeftOut> documents) {
        leftOut =
                documents.stream()
                        .collect(
                                Collectors.toMap(LeftOut::nr, LeftOut::reason, (one, same) -> one));
        return this;
    }

    /** Counts sheets as in an output from which some documents were left out. */
    Plan ofOutputWithout(@Nullable Ranges documents) {
        missing = documents;
        return this;
    }

    /** Returns the documents of jobs, one after the other, each with the number of its job. */
    static Iterator<Position> positions(List<Long> jobs, DocumentsOfJob ofJob) {
        return new JobsInOrder(jobs, 1, 0, Long.MAX_VALUE, ofJob);
    }

    /** Returns the documents of a slice of the jobs. */
    static Iterator<Position> positions(List<Long> jobs, Slice slice, DocumentsOfJob ofJob) {
        return new JobsInOrder(
                jobs, slice.jobNr(), slice.firstDocument(), slice.documents(), ofJob);
    }

    /** Reads the documents of a job in order, starting with an id. */
    interface DocumentsOfJob {

        Iterator<JobDocument> from(long jobId, long firstDocument);
    }

    @Override
    public boolean hasNext() {
        while (steps.isEmpty() && !over && documents.hasNext()) {
            place(documents.next());
        }
        return !steps.isEmpty();
    }

    @Override
    public Step next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return steps.remove();
    }

    /** The print files. Complete once all steps have been taken. */
    public List<PlannedFile> files() {
        var all = new ArrayList<>(files);
        if (!made.isEmpty()) {
            all.add(new PlannedFile(fileNr, file, made));
        }
        return all;
    }

    private void place(Position position) {
        var document = position.document();
        int blanks = layout.blanksAfter(document.pageCount());
        int pages = document.pageCount() + blanks;
        count(position);
        if (beginsFile(position, pages)) {
            beginFile(position);
        }
        put(position, selected(pages));
        extent = extent.plus(pages, layout);
        if (!isMissing()) {
            whole = whole.plus(pages, layout);
        }
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
                        documentNr, setNr, sheetsBefore, whole.pages(), pages, !isMissing());
        over = selection.endsBefore(place, layout);
        return selection.of(place, layout);
    }

    private void put(Position position, List<Selection.Pages> selected) {
        if (selected.isEmpty()) {
            return;
        }
        int pages = selected.stream().mapToInt(Selection.Pages::count).sum();
        var pieces = pieces(position.document(), selected);
        var reason = reasonAgainst(pieces);
        follower.placed(
                new PlacedDocument(
                        position.document(),
                        documentNr,
                        position.jobNr(),
                        fileNr,
                        file,
                        made.pages() + 1,
                        pages,
                        reason));
        if (reason == null) {
            append(pieces, pages);
        }
    }

    private @Nullable String reasonAgainst(List<Step.Pages> pieces) {
        var known = leftOut.get(documentNr);
        return known == null && pieces.size() > 1
                ? follower.reasonAgainst(pieces).orElse(null)
                : known;
    }

    private void append(List<Step.Pages> pieces, int pages) {
        if (made.isEmpty()) {
            steps.add(new Step.NextFile(folder.resolve(file)));
        }
        steps.addAll(pieces);
        made = made.plus(pages, layout);
    }

    private boolean beginsFile(Position next, int pages) {
        return before == null
                || cuts.cutsBetween(before, next, extent, extent.plus(pages, layout));
    }

    private void beginFile(Position position) {
        if (!made.isEmpty()) {
            files.add(new PlannedFile(fileNr, file, made));
        }
        sheetsBefore += whole.sheets();
        extent = FileExtent.EMPTY;
        whole = FileExtent.EMPTY;
        made = FileExtent.EMPTY;
        fileNr++;
        file = cuts.name(variables(position));
    }

    /**
     * The variables for the name of a file. Those that describe a document refer to the first one.
     */
    private NameVariables variables(Position position) {
        return new NameVariables(
                preset.name(),
                operation.value(),
                fileNr,
                position.jobNr(),
                position.document().jobId(),
                documentNr,
                PlacedDocument.properties(position.document()));
    }

    /**
     * Creates the steps of a document. Pages beyond its content are blank. Consecutive ranges of
     * one PDF become one step, so that links between them are kept.
     */
    private List<Step.Pages> pieces(JobDocument document, List<Selection.Pages> runs) {
        int blanks = Math.max(0, runs.get(runs.size() - 1).end() - document.pageCount());
        var contents = new ArrayList<DocumentContent>();
        runs.forEach(run -> contents.addAll(within(document, run)));
        var pieces = new ArrayList<Step.Pages>();
        int begin = 0;
        for (int end = 1; end <= contents.size(); end++) {
            boolean last = end == contents.size();
            if (last || !samePdf(contents.get(begin), contents.get(end))) {
                pieces.addAll(pages(document, contents.subList(begin, end), last ? blanks : 0));
                begin = end;
            }
        }
        return pieces;
    }

    private static List<DocumentContent> within(JobDocument document, Selection.Pages run) {
        var within = new ArrayList<DocumentContent>();
        int page = 0;
        for (var content : document.contents()) {
            int end = page + content.pageCount();
            int first = Math.max(page, run.first());
            int count = Math.min(end, run.end()) - first;
            if (count > 0) {
                within.add(content.part(first - page, count));
            }
            page = end;
        }
        return within;
    }

    private static boolean samePdf(DocumentContent one, DocumentContent other) {
        return one.fileId() == other.fileId() && Objects.equals(one.member(), other.member());
    }

    private List<Step.Pages> pages(
            JobDocument document, List<DocumentContent> contents, int blanks) {
        var source = sources.of(contents.get(0).fileId(), contents.get(0).member());
        var steps =
                Step.Pages.of(
                        source.path(),
                        contents.stream()
                                .map(
                                        content ->
                                                new Step.Range(
                                                        content.firstPage(), content.pageCount()))
                                .toList(),
                        blanks,
                        DocumentLabel.of(documentNr, document.id(), source.name()));
        var heading = preset.format().bookmarks().heading(documentNr, nameOf(document, source));
        var passwords = passwords(contents);
        return steps.stream().map(step -> step.under(heading).withPasswords(passwords)).toList();
    }

    private static DocumentPasswords passwords(List<DocumentContent> contents) {
        return DocumentPasswords.of(
                contents.stream()
                        .flatMap(content -> DocumentPassword.among(content.properties()).stream())
                        .toList());
    }

    /**
     * The name of the PDF in messages. A PDF from a ZIP has another name on disk (ContentImport).
     */
    private static String nameOf(JobDocument document, Sources.Source source) {
        return PlacedDocument.properties(document).getOrDefault("file", source.name());
    }

    private static final class JobsInOrder implements Iterator<Position> {

        private final List<Long> jobs;

        private final DocumentsOfJob ofJob;

        private Iterator<JobDocument> current = List.<JobDocument>of().iterator();

        private int jobNr;

        private long firstDocument;

        private long left;

        JobsInOrder(
                List<Long> jobs,
                int firstJobNr,
                long firstDocument,
                long most,
                DocumentsOfJob ofJob) {
            this.jobs = jobs;
            this.jobNr = firstJobNr - 1;
            this.firstDocument = firstDocument;
            this.left = most;
            this.ofJob = ofJob;
        }

        @Override
        public boolean hasNext() {
            while (left > 0 && !current.hasNext() && jobNr < jobs.size()) {
                current = ofJob.from(jobs.get(jobNr++), firstDocument);
                firstDocument = 0;
            }
            return left > 0 && current.hasNext();
        }

        @Override
        public Position next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            left--;
            return new Position(current.next(), jobNr);
        }
    }
}
