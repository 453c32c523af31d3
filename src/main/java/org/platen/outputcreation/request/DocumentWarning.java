package org.platen.outputcreation.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A decision about a document that was accepted although something in it is wrong or cannot be
 * kept.
 *
 * @param document its number in the operation
 * @param documentId its id
 * @param from the name of the PDF
 * @param page of the PDF, counted from 1; null if it concerns the whole PDF
 * @param what the finding and the decision
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DocumentWarning(
        long document, long documentId, String from, @Nullable Integer page, String what) {}
