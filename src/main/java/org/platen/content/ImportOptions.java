package org.platen.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/**
 * What a client says of a PDF or a ZIP that it sends on our own interface; kept as JSON when the
 * import becomes an operation.
 *
 * @param name of the managed file or folder that the content is kept in
 * @param pagesPerItem of a PDF, as {@link Splitting} reads it
 * @param splitAt of a PDF, as {@link Splitting} reads it
 * @param order of the PDFs in a ZIP, as {@link EntryOrder} reads it
 * @param password opens the documents
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportOptions(
        @Nullable String name,
        @Nullable String pagesPerItem,
        @Nullable String splitAt,
        @Nullable String order,
        @Nullable String password) {

    private static final String NAME_OF_PDF = "PDF";

    private static final String NAME_OF_FOLDER = "content";

    /**
     * Refuses what makes no sense for a PDF.
     *
     * @throws ProblemException 400
     */
    void checkOfPdf() {
        if (order != null) {
            throw new ProblemException(
                    Problem.badRequest("The parameter order is for ZIPs, and this is a PDF."));
        }
        splitting();
    }

    /**
     * Refuses what makes no sense for a ZIP.
     *
     * @throws ProblemException 400
     */
    void checkOfZip() {
        if (pagesPerItem != null || splitAt != null) {
            throw new ProblemException(
                    Problem.badRequest(
                            "Each PDF in a ZIP is one item: pagesPerItem and splitAt are for"
                                    + " single PDFs."));
        }
        entryOrder();
    }

    Splitting splitting() {
        return Splitting.of(pagesPerItem, splitAt);
    }

    EntryOrder entryOrder() {
        return EntryOrder.of(order);
    }

    Optional<String> documentPassword() {
        return Optional.ofNullable(password);
    }

    /** How messages name a PDF. */
    String label() {
        return name == null ? NAME_OF_PDF : name;
    }

    /** Of the folder that the PDFs of a ZIP are kept in. */
    String folderName() {
        return name == null ? NAME_OF_FOLDER : name;
    }
}
