package org.platen.outputcreation.index;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.platen.outputcreation.plan.PlacedDocument;
import org.platen.outputcreation.request.DocumentWarnings;

/**
 * Records the place of each document while the output is made. The manifest and the indexes
 * implement it.
 */
interface DocumentLog extends Closeable {

    /** Records a document. Called for all documents in order, including those that are left out. */
    void add(PlacedDocument document) throws IOException;

    /** Ends the log. Called when all print files are complete. */
    void finish(List<ProducedFile> files, DocumentWarnings warnings) throws IOException;
}
