package org.platen.outputcreation;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.platen.engine.Step;
import org.platen.job.DocumentContent;
import org.platen.job.JobDocument;
import org.platen.operation.OperationId;
import org.platen.outputcreation.Splitter.Position;
import org.platen.preset.NameVariables;
import org.platen.preset.OutputPreset;

/**
 * What comes where: walks once over the documents of the jobs and gives the engine its steps, as it
 * asks for them. Every count is known from the database, so a document's place is known before a
 * byte of it is written.
 */
final class Plan implements Iterator<Step> {

    /** A print file as planned: what is in it is known when the next one begins. */
    record PlannedFile(int nr, String name, FileExtent extent) {}

    private final OperationId operation;

    private final OutputPreset preset;

    private final Path folder;

    private final Iterator<Position> documents;

    private final Sources sources;

    private final Consumer<PlacedDocument> placed;

    private final Splitter splitter;

    private final FileNames names;

    private final Queue<Step> steps = new ArrayDeque<>();

    private final List<PlannedFile> files = new ArrayList<>();

    private @Nullable Position before;

    private FileExtent extent = FileExtent.EMPTY;

    private String file = "";

    private long documentNr;

    Plan(
            OperationId operation,
            OutputPreset preset,
            Path folder,
            Iterator<Position> documents,
            Sources sources,
            FileNames names,
            Consumer<PlacedDocument> placed) {
        this.operation = operation;
        this.preset = preset;
        this.folder = folder;
        this.documents = documents;
        this.sources = sources;
        this.names = names;
        this.placed = placed;
        this.splitter = Splitter.of(preset.files().split());
    }

    /** The documents of jobs, one after the other, each with the number of its job. */
    static Iterator<Position> positions(
            List<Long> jobs, LongFunction<Iterator<JobDocument>> ofJob) {
        return new JobsInOrder(jobs, ofJob);
    }

    @Override
    public boolean hasNext() {
        return !steps.isEmpty() || documents.hasNext();
    }

    @Override
    public Step next() {
        if (steps.isEmpty()) {
            if (!documents.hasNext()) {
                throw new NoSuchElementException();
            }
            place(documents.next());
        }
        return steps.remove();
    }

    /** The print files, when the steps have ended. */
    List<PlannedFile> files() {
        var all = new ArrayList<>(files);
        all.add(new PlannedFile(files.size() + 1, file, extent));
        return all;
    }

    private void place(Position position) {
        var document = position.document();
        int blanks = preset.sheet().blanksAfter(document.pageCount());
        int pages = document.pageCount() + blanks;
        documentNr++;
        if (beginsFile(position, pages)) {
            beginFile(position);
        }
        placed.accept(
                new PlacedDocument(
                        document,
                        documentNr,
                        position.jobNr(),
                        files.size() + 1,
                        file,
                        extent.pages() + 1,
                        pages));
        append(document, blanks);
        extent = extent.plus(pages, preset.sheet());
        before = position;
    }

    private boolean beginsFile(Position next, int pages) {
        return before == null
                || splitter.cutsBetween(before, next, extent, extent.plus(pages, preset.sheet()));
    }

    private void beginFile(Position position) {
        if (!extent.isEmpty()) {
            files.add(new PlannedFile(files.size() + 1, file, extent));
        }
        extent = FileExtent.EMPTY;
        file = names.next(variables(position));
        steps.add(new Step.NextFile(folder.resolve(file)));
    }

    /** Of a file: those that speak of a document mean its first one. */
    private NameVariables variables(Position position) {
        return new NameVariables(
                preset.name(),
                operation.value(),
                files.size() + 1,
                position.jobNr(),
                position.document().jobId(),
                documentNr,
                PlacedDocument.properties(position.document()));
    }

    /** Ranges of one PDF that follow each other are one step, so that links between them stay. */
    private void append(JobDocument document, int blanks) {
        var contents = document.contents();
        int begin = 0;
        for (int end = 1; end <= contents.size(); end++) {
            boolean last = end == contents.size();
            if (last || !samePdf(contents.get(begin), contents.get(end))) {
                steps.addAll(pages(document, contents.subList(begin, end), last ? blanks : 0));
                begin = end;
            }
        }
    }

    private static boolean samePdf(DocumentContent one, DocumentContent other) {
        return one.fileId() == other.fileId() && Objects.equals(one.member(), other.member());
    }

    private List<Step.Pages> pages(
            JobDocument document, List<DocumentContent> contents, int blanks) {
        var source = sources.of(contents.get(0).fileId(), contents.get(0).member());
        return Step.Pages.of(
                source.path(),
                contents.stream()
                        .map(content -> new Step.Range(content.firstPage(), content.pageCount()))
                        .toList(),
                blanks,
                "Document "
                        + documentNr
                        + " (ID "
                        + document.id()
                        + ", from "
                        + source.name()
                        + ")");
    }

    private static final class JobsInOrder implements Iterator<Position> {

        private final List<Long> jobs;

        private final LongFunction<Iterator<JobDocument>> ofJob;

        private Iterator<JobDocument> current = List.<JobDocument>of().iterator();

        private int jobNr;

        JobsInOrder(List<Long> jobs, LongFunction<Iterator<JobDocument>> ofJob) {
            this.jobs = jobs;
            this.ofJob = ofJob;
        }

        @Override
        public boolean hasNext() {
            while (!current.hasNext() && jobNr < jobs.size()) {
                current = ofJob.apply(jobs.get(jobNr++));
            }
            return current.hasNext();
        }

        @Override
        public Position next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return new Position(current.next(), jobNr);
        }
    }
}
