package org.platen.outputcreation;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.platen.engine.Assembler;
import org.platen.engine.AssemblyCancelledException;
import org.platen.engine.AssemblyListener;
import org.platen.engine.BrokenDocumentException;
import org.platen.engine.PrintFile;
import org.platen.engine.Step;
import org.platen.engine.Warning;
import org.platen.operation.Claim;
import org.platen.operation.FaultException;
import org.platen.operation.LostClaimException;
import org.platen.outputcreation.plan.PlacedDocument;
import org.platen.outputcreation.request.DocumentWarning;
import org.platen.outputcreation.request.DocumentWarnings;
import org.platen.outputcreation.request.LeftOut;
import org.platen.outputcreation.step.DocumentLabel;
import org.platen.outputcreation.step.StepFollower;
import org.platen.problem.Problem;
import org.platen.problem.ProblemCode;
import org.platen.problem.ProblemException;

/**
 * One run of the engine for a claim. Tracks its progress, the document that it waits for, the
 * documents that are left out, and the warnings.
 */
final class Production implements AssemblyListener, StepFollower {

    private static final String STEP = "Output Creation";

    private final Claim claim;

    private final long pages;

    private final Duration documentTimeout;

    private final OutputRehearsal rehearsal;

    private final List<PrintFile> printed = new ArrayList<>();

    private final LeavingOut leavingOut = new LeavingOut();

    private final FileSpans spans = new FileSpans();

    private DocumentWarnings warnings = DocumentWarnings.NONE;

    /** The steps that the engine has received and not written yet, in order. */
    private final Queue<Given> inWork = new ArrayDeque<>();

    /** The document to which the next steps belong. */
    private @Nullable PlacedDocument placed;

    private boolean severalSteps;

    private boolean rehearsed;

    private long pagesWritten;

    private long waitingSince;

    private boolean overdue;

    private String noted = "";

    /**
     * @param pages the total number of content pages
     * @param documentTimeout the maximum time for which the output may wait for a single document
     * @param rehearsal checks documents that take several steps
     */
    Production(Claim claim, long pages, Duration documentTimeout, OutputRehearsal rehearsal) {
        this.claim = claim;
        this.pages = pages;
        this.documentTimeout = documentTimeout;
        this.rehearsal = rehearsal;
    }

    /**
     * A step of a document.
     *
     * @param isPiece whether the document has other steps too
     */
    private record Given(Step.Pages step, @Nullable PlacedDocument document, boolean isPiece) {}

    /**
     * Makes the planned output.
     *
     * @param steps steps that this production follows
     */
    MadeOutput run(Assembler assembler, Iterator<Step> steps) {
        claim.step(STEP);
        spans.begin();
        waitingSince = System.nanoTime();
        try (rehearsal) {
            assembler.assemble(new Watched(steps), this);
            return new MadeOutput(printed, leavingOut.inOrder(), warnings);
        } catch (AssemblyCancelledException e) {
            throw overdue
                    ? FaultException.costly(tooLong(), e)
                    : new LostClaimException(claim.id());
        } catch (OutOfMemoryError e) {
            throw FaultException.costly(outOfMemory(), e);
        }
    }

    private Problem tooLong() {
        return Problem.failed(
                        inWork()
                                + ": it took longer than platen.document.timeout allows. Check"
                                + " the document, or increase the time.",
                        "")
                .as(ProblemCode.DOCUMENT_TIMEOUT);
    }

    private Problem outOfMemory() {
        return Problem.failed(
                        inWork()
                                + ": the server does not have enough memory for it. Check the"
                                + " document, or increase the memory with JAVA_OPTS, for example -Xmx4g.",
                        "")
                .as(ProblemCode.DOCUMENT_MEMORY);
    }

    private String inWork() {
        var first = inWork.peek();
        return first == null ? "After the last document" : first.step().label();
    }

    @Override
    public Optional<String> reasonAgainst(List<Step.Pages> steps) {
        rehearsed = true;
        return rehearsal.reasonAgainst(steps, this::cancelled);
    }

    @Override
    public void placed(PlacedDocument document) {
        placed = document;
        severalSteps = rehearsed;
        rehearsed = false;
        if (document.leftOut() != null) {
            leavingOut.add(new LeftOut(document.nr(), document.leftOut()));
        }
    }

    /** Returns a follower that notifies another follower of the placed documents as well. */
    StepFollower followedBy(StepFollower other) {
        return new StepFollower() {

            @Override
            public Optional<String> reasonAgainst(List<Step.Pages> steps) {
                return Production.this.reasonAgainst(steps);
            }

            @Override
            public void placed(PlacedDocument document) {
                Production.this.placed(document);
                other.placed(document);
            }
        };
    }

    @Override
    public void written(Step.Pages written) {
        ended(written);
    }

    @Override
    public void leftOut(Step.Pages pages, BrokenDocumentException reason) {
        var given = Objects.requireNonNull(inWork.peek());
        var text = LeavingOut.reason(reason);
        if (given.isPiece()) {
            throw new ProblemException(
                    Problem.failed(
                                    text
                                            + ". It cannot be left out, because other pages of the document"
                                            + " are already in the print file.",
                                    "")
                            .as(ProblemCode.DOCUMENT_BROKEN),
                    reason);
        }
        leavingOut.add(new LeftOut(document(given).nr(), text));
        ended(pages);
    }

    @Override
    public void warned(Step.Pages pages, Warning warning) {
        var document = document(Objects.requireNonNull(inWork.peek()));
        boolean ofAll = warning.page() == Warning.WHOLE_DOCUMENT;
        warnings =
                warnings.plus(
                        new DocumentWarning(
                                document.nr(),
                                document.document().id(),
                                DocumentLabel.pdf(pages.label()),
                                ofAll ? null : warning.page(),
                                warning.text()));
    }

    private static PlacedDocument document(Given given) {
        return Objects.requireNonNull(given.document(), "no steps are followed");
    }

    private void ended(Step.Pages step) {
        inWork.remove();
        waitingSince = System.nanoTime();
        note();
        pagesWritten += step.pageCount();
        claim.progress(pagesWritten, pages);
    }

    private void note() {
        var step = STEP + ": " + inWork();
        if (claim.isLastTry() && !step.equals(noted)) {
            noted = step;
            claim.note(step);
        } else {
            claim.step(step);
        }
    }

    @Override
    public void finished(PrintFile file) {
        waitingSince = System.nanoTime();
        printed.add(file);
        spans.finished(file);
    }

    @Override
    public boolean cancelled() {
        if (System.nanoTime() - waitingSince > documentTimeout.toNanos()) {
            overdue = true;
        }
        return overdue || !claim.heartbeat();
    }

    /** Records the steps that the engine takes. */
    private final class Watched implements Iterator<Step> {

        private final Iterator<Step> steps;

        Watched(Iterator<Step> steps) {
            this.steps = steps;
        }

        @Override
        public boolean hasNext() {
            return steps.hasNext();
        }

        @Override
        public Step next() {
            var step = steps.next();
            if (step instanceof Step.Pages given) {
                inWork.add(new Given(given, placed, severalSteps));
                if (inWork.size() == 1) {
                    note();
                }
            }
            return step;
        }
    }
}
