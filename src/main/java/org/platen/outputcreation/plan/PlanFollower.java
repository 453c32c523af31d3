package org.platen.outputcreation.plan;

import java.util.List;
import java.util.Optional;
import org.platen.engine.Step;

/** Follows a plan, document by document, each before the engine is given its steps. */
public interface PlanFollower {

    /**
     * Asked about a document that takes several steps, of which the engine would leave out some
     * only: why it must be left out whole.
     */
    default Optional<String> reasonAgainst(List<Step.Pages> steps) {
        return Optional.empty();
    }

    void placed(PlacedDocument document);
}
