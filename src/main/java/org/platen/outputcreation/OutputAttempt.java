package org.platen.outputcreation;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.platen.engine.Assembler;
import org.platen.operation.Claim;
import org.platen.outputcreation.plan.FilePlan;
import org.platen.outputcreation.plan.PlacedDocument;
import org.platen.outputcreation.plan.Planner;
import org.platen.outputcreation.request.LeftOut;
import org.platen.outputcreation.request.OutputRequest;
import org.platen.outputcreation.step.OutputSteps;
import org.platen.outputcreation.step.Sources;
import org.platen.outputcreation.step.StepFollower;
import org.platen.preset.OutputPreset;

/**
 * An attempt to make an output or a part of it: its claim, its request, and how it is planned and
 * made.
 */
record OutputAttempt(
        Claim claim, OutputRequest request, OutputFormat format, Planner planner, Sources sources) {

    OutputPreset preset() {
        return request.preset();
    }

    /** Returns the engine. In the last attempt it reads one document at a time. */
    Assembler assembler() {
        return format.assembler(claim.isLastTry());
    }

    /** Returns the steps of a plan, which write the print files into a folder. */
    OutputSteps steps(FilePlan plan, Path folder, StepFollower follower) {
        return new OutputSteps(plan, folder, preset().format().bookmarks(), sources, follower);
    }

    /**
     * Places all documents without creating steps for the engine.
     *
     * @param leftOut the documents that are left out, as far as they are known
     */
    FilePlan place(List<LeftOut> leftOut, Consumer<PlacedDocument> follower) {
        var plan = planner.plan(leftOut);
        plan.forEachRemaining(
                placed -> {
                    claim.check();
                    follower.accept(placed.document());
                });
        return plan;
    }
}
