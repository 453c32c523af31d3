package org.platen.outputcreation.plan;

import org.jspecify.annotations.Nullable;
import org.platen.operation.OperationId;

/**
 * What an operation repeats.
 *
 * @param parent the operation that the client named: the original, or a reprint of it
 * @param original whose pieces are made again, and whose numbers they keep
 * @param whole how much the original made; of documents, how many it was to make
 * @param sets how many document sets are in it
 * @param leftOut the numbers of the documents that it was made without; null if there are none
 */
public record Reprint(
        String parent,
        String original,
        Selection selection,
        FileExtent whole,
        long sets,
        @Nullable Ranges leftOut) {

    /** Of a reprint, other pieces of the same original. */
    public Reprint again(OperationId reprint, Selection other) {
        return new Reprint(reprint.value(), original, other, whole, sets, leftOut);
    }

    /** How many there are of what is counted. */
    public long count() {
        return switch (selection.unit()) {
            case DOCUMENT -> whole.documents();
            case DOCUMENT_SET -> sets;
            case SHEET -> whole.sheets();
        };
    }

    /** About as many pages as it will have: for the progress. */
    public long expectedPages() {
        return Math.max(1, whole.pages() * selection.numbers().among(count()) / count());
    }
}
