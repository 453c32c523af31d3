package org.platen.outputcreation.plan;

import org.platen.outputcreation.request.FileExtent;
import org.platen.preset.OutputPreset.Split;

/**
 * Determines where a print file ends and the next one begins. A file never ends within a document.
 */
interface Splitter {

    /**
     * Returns whether a document begins a new file.
     *
     * @param before the preceding document, which always exists
     * @param file the current file
     * @param withNext the current file with the document added
     */
    boolean cutsBetween(Position before, Position next, FileExtent file, FileExtent withNext);

    static Splitter of(Split split) {
        if (split instanceof Split.ByLevel byLevel) {
            return (before, next, file, withNext) -> !before.shares(byLevel.level(), next);
        }
        if (split instanceof Split.Every every) {
            return switch (every.unit()) {
                case DOCUMENT ->
                        (before, next, file, withNext) -> withNext.documents() > every.count();
                case SHEET -> (before, next, file, withNext) -> withNext.sheets() > every.count();
            };
        }
        return (before, next, file, withNext) -> false;
    }
}
