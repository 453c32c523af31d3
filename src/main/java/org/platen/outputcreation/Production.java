package org.platen.outputcreation;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import org.platen.engine.Assembler;
import org.platen.engine.AssemblyCancelledException;
import org.platen.engine.AssemblyListener;
import org.platen.engine.PrintFile;
import org.platen.engine.Step;
import org.platen.operation.fault.FaultException;
import org.platen.operation.work.Claim;
import org.platen.operation.work.LostClaimException;
import org.platen.problem.Problem;

/** One run of the engine for a claim: watches how far it is, and which document it waits for. */
final class Production implements AssemblyListener {

    private static final String STEP = "Output Creation";

    private final Claim claim;

    private final long pages;

    private final Duration documentTimeout;

    private final List<PrintFile> printed = new ArrayList<>();

    /** What the engine has been given and has not written yet, in order. */
    private final Queue<Step.Pages> inWork = new ArrayDeque<>();

    private long pagesWritten;

    private long waitingSince;

    private boolean overdue;

    private String noted = "";

    /**
     * @param pages of content, in all
     * @param documentTimeout how long the output may wait for a single document
     */
    Production(Claim claim, long pages, Duration documentTimeout) {
        this.claim = claim;
        this.pages = pages;
        this.documentTimeout = documentTimeout;
    }

    List<PrintFile> run(Assembler assembler, Iterator<Step> plan) {
        claim.step(STEP);
        waitingSince = System.nanoTime();
        try {
            assembler.assemble(new Watched(plan), this);
            return printed;
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
                        + ": it took longer than platen.document.timeout allows. Look at the document,"
                        + " or allow more time.",
                "");
    }

    private Problem outOfMemory() {
        return Problem.failed(
                inWork()
                        + ": the server's memory does not suffice for it. Look at the document, or"
                        + " give the server more by JAVA_OPTS, for example -Xmx4g.",
                "");
    }

    private String inWork() {
        var first = inWork.peek();
        return first == null ? "After the last document" : first.label();
    }

    @Override
    public void written(Step.Pages written) {
        inWork.remove();
        waitingSince = System.nanoTime();
        note();
        pagesWritten += written.pageCount();
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
    }

    @Override
    public boolean cancelled() {
        if (System.nanoTime() - waitingSince > documentTimeout.toNanos()) {
            overdue = true;
        }
        return overdue || claim.isLost();
    }

    /** Remembers what the engine takes. */
    private final class Watched implements Iterator<Step> {

        private final Iterator<Step> plan;

        Watched(Iterator<Step> plan) {
            this.plan = plan;
        }

        @Override
        public boolean hasNext() {
            return plan.hasNext();
        }

        @Override
        public Step next() {
            var step = plan.next();
            if (step instanceof Step.Pages given) {
                inWork.add(given);
                if (inWork.size() == 1) {
                    note();
                }
            }
            return step;
        }
    }
}
