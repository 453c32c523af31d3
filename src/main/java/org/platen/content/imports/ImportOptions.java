package org.platen.content.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.platen.content.zip.EntryOrder;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/**
 * The options of an upload of a PDF or ZIP on our own interface, stored as JSON when the import
 * becomes an operation.
 *
 * @param name the name of the managed file or folder in which the content is stored
 * @param pagesPerItem for a PDF, as {@link Splitting} reads it
 * @param splitAt for a PDF, as {@link Splitting} reads it
 * @param order the order of the PDFs in a ZIP, as {@link EntryOrder} reads it
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
     * Refuses options that do not apply to a PDF.
     *
     * @throws ProblemException 400
     */
    void checkOfPdf() {
        if (order != null) {
            throw new ProblemException(
                    Problem.badRequest(
                            "The parameter order applies to ZIPs only, but this is a PDF."));
        }
        splitting();
    }

    /**
     * Refuses options that do not apply to a ZIP.
     *
     * @throws ProblemException 400
     */
    void checkOfZip() {
        if (pagesPerItem != null || splitAt != null) {
            throw new ProblemException(
                    Problem.badRequest(
                            "Each PDF in a ZIP is one item: pagesPerItem and splitAt apply"
                                    + " to single PDFs only."));
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

    /** The name of a PDF in messages. */
    String label() {
        return name == null ? NAME_OF_PDF : name;
    }

    /** The name of the folder that contains the PDFs of a ZIP. */
    String folderName() {
        return name == null ? NAME_OF_FOLDER : name;
    }
}
