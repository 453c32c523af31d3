package org.platen.outputcreation.step;

import java.util.List;
import java.util.Optional;
import org.platen.engine.Step;
import org.platen.outputcreation.plan.PlacedDocument;

/**
 * Follows the steps of a plan. It is notified of each document before the engine receives the steps
 * of that document.
 */
public interface StepFollower {

    /**
     * Returns the reason why a document must be left out as a whole. Called for documents of
     * several steps, of which the engine could leave out some only.
     */
    default Optional<String> reasonAgainst(List<Step.Pages> steps) {
        return Optional.empty();
    }

    void placed(PlacedDocument document);
}
