package org.platen.outputcreation.step;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import org.platen.engine.DocumentBookmarks;
import org.platen.engine.DocumentPasswords;
import org.platen.engine.Step;
import org.platen.job.DocumentContent;
import org.platen.job.JobDocument;
import org.platen.outputcreation.plan.FilePlan;
import org.platen.outputcreation.plan.PlacedDocument;
import org.platen.outputcreation.plan.PlacedPages;
import org.platen.outputcreation.request.Selection;
import org.platen.property.DocumentPassword;

/** The steps by which the engine makes the files of a plan. They are created on demand. */
public final class OutputSteps implements Iterator<Step> {

    private final FilePlan plan;

    private final Path folder;

    private final DocumentBookmarks bookmarks;

    private final Sources sources;

    private final StepFollower follower;

    private final Queue<Step> steps = new ArrayDeque<>();

    /** The number of the file that the steps have begun. */
    private int fileNr;

    /**
     * @param folder the folder of the print files
     */
    public OutputSteps(
            FilePlan plan,
            Path folder,
            DocumentBookmarks bookmarks,
            Sources sources,
            StepFollower follower) {
        this.plan = plan;
        this.folder = folder;
        this.bookmarks = bookmarks;
        this.sources = sources;
        this.follower = follower;
    }

    @Override
    public boolean hasNext() {
        while (steps.isEmpty() && plan.hasNext()) {
            add(plan.next());
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

    private void add(PlacedPages next) {
        var pieces = next.document().leftOut() == null ? pieces(next) : List.<Step.Pages>of();
        var placed = reasonAgainst(pieces).map(plan::leaveOut).orElse(next.document());
        follower.placed(placed);
        if (placed.leftOut() == null) {
            append(placed, pieces);
        }
    }

    private Optional<String> reasonAgainst(List<Step.Pages> pieces) {
        return pieces.size() > 1 ? follower.reasonAgainst(pieces) : Optional.empty();
    }

    private void append(PlacedDocument placed, List<Step.Pages> pieces) {
        if (placed.fileNr() != fileNr) {
            fileNr = placed.fileNr();
            steps.add(new Step.NextFile(folder.resolve(placed.file())));
        }
        steps.addAll(pieces);
    }

    /**
     * Creates the steps of a document. Pages beyond its content are blank. Consecutive ranges of
     * one PDF become one step, so that links between them are kept.
     */
    private List<Step.Pages> pieces(PlacedPages placed) {
        var document = placed.document().document();
        var runs = placed.pages();
        int blanks = Math.max(0, runs.get(runs.size() - 1).end() - document.pageCount());
        var contents = new ArrayList<DocumentContent>();
        runs.forEach(run -> contents.addAll(within(document, run)));
        var pieces = new ArrayList<Step.Pages>();
        int begin = 0;
        for (int end = 1; end <= contents.size(); end++) {
            boolean last = end == contents.size();
            if (last || !samePdf(contents.get(begin), contents.get(end))) {
                var ofPdf = contents.subList(begin, end);
                pieces.addAll(pages(placed.document(), ofPdf, last ? blanks : 0));
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
            PlacedDocument placed, List<DocumentContent> contents, int blanks) {
        var source = sources.of(contents.get(0).fileId(), contents.get(0).member());
        var ranges =
                contents.stream()
                        .map(content -> new Step.Range(content.firstPage(), content.pageCount()))
                        .toList();
        var label = DocumentLabel.of(placed.nr(), placed.document().id(), source.name());
        var heading = bookmarks.heading(placed.nr(), nameOf(placed, source));
        var passwords = passwords(contents);
        return Step.Pages.of(source.path(), ranges, blanks, label).stream()
                .map(step -> step.under(heading).withPasswords(passwords))
                .toList();
    }

    private static DocumentPasswords passwords(List<DocumentContent> contents) {
        return DocumentPasswords.of(
                contents.stream()
                        .flatMap(content -> DocumentPassword.among(content.properties()).stream())
                        .toList());
    }

    /**
     * The name of the PDF in bookmarks. A PDF from a ZIP has another name on disk (ContentImport).
     */
    private static String nameOf(PlacedDocument placed, Sources.Source source) {
        return placed.properties().getOrDefault("file", source.name());
    }
}
