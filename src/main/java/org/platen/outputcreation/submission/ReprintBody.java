package org.platen.outputcreation.submission;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Pattern;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.platen.budget.Budget;
import org.platen.budget.Cost;
import org.platen.http.JsonBody;
import org.platen.http.ToldValue;
import org.platen.operation.Priority;
import org.platen.outputcreation.request.Ranges;
import org.platen.outputcreation.request.Selection;
import org.platen.outputcreation.request.Selection.Unit;

/**
 * The body of a request to make pieces of an output again: {@code {"documents": "17-20,99"}}, or
 * {@code documentSets} or {@code sheets}; {@code {"leftOut": true}} requests the documents that
 * were left out.
 *
 * @param createOnly whether the reprint is not delivered; absent to do as the original did
 * @param label for the client to find the operation by
 */
@JsonBody
record ReprintBody(
        @Nullable String documents,
        @Nullable String documentSets,
        @Nullable String sheets,
        @Nullable Boolean leftOut,
        @Pattern(
                        regexp = SubmissionBody.PRIORITIES,
                        message = "{platen.submission.priority}",
                        payload = ToldValue.class)
                @Nullable String priority,
        @Nullable Boolean createOnly,
        @Pattern(regexp = LabelHeader.LABELS, message = "{platen.label}") @Nullable String label) {

    @AssertTrue(message = "{platen.reprint.pieces}")
    boolean isOfOneKind() {
        var kinds = Stream.<@Nullable Object>of(documents, documentSets, sheets, leftOut);
        return kinds.filter(Objects::nonNull).count() == 1 && !Boolean.FALSE.equals(leftOut);
    }

    /**
     * The requested pieces.
     *
     * @param leftOut gives the documents that the output was made without
     * @param budget bounds how many ranges there may be
     */
    Selection selection(Supplier<Ranges> leftOut, Budget budget) {
        if (documents != null) {
            return selection(Unit.DOCUMENT, documents, budget);
        }
        if (documentSets != null) {
            return selection(Unit.DOCUMENT_SET, documentSets, budget);
        }
        return sheets == null
                ? new Selection(Unit.DOCUMENT, leftOut.get())
                : selection(Unit.SHEET, sheets, budget);
    }

    private static Selection selection(Unit unit, String ranges, Budget budget) {
        budget.spend(Cost.RANGES, 1 + ranges.chars().filter(c -> c == ',').count());
        return new Selection(unit, Ranges.parse(ranges));
    }

    Priority rank() {
        return SubmissionBody.rank(priority);
    }

    Optional<Boolean> isCreateOnly() {
        return Optional.ofNullable(createOnly);
    }
}
