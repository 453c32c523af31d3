package org.platen.outputcreation.request;

import org.jspecify.annotations.Nullable;
import org.platen.operation.OperationId;

/**
 * The reprint of pieces of an earlier output.
 *
 * @param parent the operation that the client named: the original, or a reprint of it
 * @param original the operation whose pieces are made again, with its numbers
 * @param whole the extent of the original output, with the number of documents that it was to have
 * @param sets the number of its document sets
 * @param leftOut the numbers of the documents that were left out of it; null if there are none
 */
public record Reprint(
        String parent,
        String original,
        Selection selection,
        FileExtent whole,
        long sets,
        @Nullable Ranges leftOut) {

    /** Creates a reprint of other pieces of the same original, as requested of a reprint. */
    public Reprint again(OperationId reprint, Selection other) {
        return new Reprint(reprint.value(), original, other, whole, sets, leftOut);
    }

    /** The total number of units that can be selected. */
    public long count() {
        return switch (selection.unit()) {
            case DOCUMENT -> whole.documents();
            case DOCUMENT_SET -> sets;
            case SHEET -> whole.sheets();
        };
    }

    /** An estimate of the number of pages, for the progress. */
    public long expectedPages() {
        return Math.max(1, whole.pages() * selection.numbers().among(count()) / count());
    }
}
