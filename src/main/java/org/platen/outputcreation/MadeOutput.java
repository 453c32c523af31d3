package org.platen.outputcreation;

import java.util.List;
import org.platen.engine.PrintFile;
import org.platen.outputcreation.index.DocumentWarnings;
import org.platen.outputcreation.plan.LeftOut;

/**
 * The result of a plan, or of a part of it, on disk.
 *
 * @param files the print files; one without pages contains only documents that are left out, and
 *     does not exist on disk
 * @param leftOut in the order of their numbers
 */
record MadeOutput(List<PrintFile> files, List<LeftOut> leftOut, DocumentWarnings warnings) {

    /** Returns the files that have pages. */
    List<PrintFile> filesWithPages() {
        return files.stream().filter(file -> file.pages() > 0).toList();
    }
}
