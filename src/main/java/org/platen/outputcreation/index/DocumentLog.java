package org.platen.outputcreation.index;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.platen.outputcreation.plan.PlacedDocument;

/**
 * Something that records, while the output is made, where each document went: the manifest, an
 * index.
 */
interface DocumentLog extends Closeable {

    /** Told of all documents in order, also of those that are left out. */
    void add(PlacedDocument document) throws IOException;

    /** Ends it, when all print files are there. */
    void finish(List<ProducedFile> files, DocumentWarnings warnings) throws IOException;
}
