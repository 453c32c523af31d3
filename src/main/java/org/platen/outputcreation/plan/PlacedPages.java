package org.platen.outputcreation.plan;

import java.util.List;
import org.platen.outputcreation.request.Selection;

/**
 * A document in its place, with those of its pages that are in the output.
 *
 * @param pages at least one run, in order; pages beyond the content of the document are blank
 */
public record PlacedPages(PlacedDocument document, List<Selection.Pages> pages) {

    public PlacedPages {
        pages = List.copyOf(pages);
    }
}
