package org.platen.outputcreation.submission;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.platen.budget.Budget;
import org.platen.budget.Cost;
import org.platen.contract.RequestBody;
import org.platen.operation.Priority;
import org.platen.outputcreation.request.Ranges;
import org.platen.outputcreation.request.Selection;
import org.platen.outputcreation.request.Selection.Unit;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/**
 * The body of a request to make pieces of an output again: {@code {"documents": "17-20,99"}}, or
 * {@code documentSets} or {@code sheets}; {@code {"leftOut": true}} requests the documents that
 * were left out.
 */
record ReprintBody(RequestBody json) {

    private static final int FAULT = 400;

    private static final String CREATE_ONLY = "createOnly";

    private static final String LEFT_OUT = "leftOut";

    static ReprintBody read(byte[] body) {
        var json = RequestBody.read(body, FAULT);
        var keys = new TreeSet<>(Set.of("priority", CREATE_ONLY, LEFT_OUT));
        units().forEach(keys::add);
        return new ReprintBody(json.withKeys(keys));
    }

    /**
     * The requested pieces.
     *
     * @param leftOut gives the documents that the output was made without
     * @param budget bounds how many ranges there may be
     */
    Selection selection(Supplier<Ranges> leftOut, Budget budget) {
        var said = Stream.concat(units(), Stream.of(LEFT_OUT)).filter(json::has).toList();
        if (said.size() != 1 || (json.has(LEFT_OUT) && !json.strictFlag(LEFT_OUT, false))) {
            throw new ProblemException(
                    Problem.badRequest(
                            "Specify what to reprint with exactly one of the keys "
                                    + units().collect(Collectors.joining(", "))
                                    + ", or by \"leftOut\": true.",
                            ""));
        }
        return json.has(LEFT_OUT)
                ? new Selection(Unit.DOCUMENT, leftOut.get())
                : selection(said.get(0), budget);
    }

    private Selection selection(String key, Budget budget) {
        var unit = Arrays.stream(Unit.values()).filter(one -> one.key().equals(key)).findFirst();
        var ranges = json.text(key);
        budget.spend(Cost.RANGES, 1 + ranges.chars().filter(c -> c == ',').count());
        return new Selection(unit.orElseThrow(), Ranges.parse(ranges));
    }

    private static Stream<String> units() {
        return Arrays.stream(Unit.values()).map(Unit::key);
    }

    Priority priority() {
        return SubmissionBody.priority(json);
    }

    /**
     * Returns whether the reprint is only created, and not delivered; empty to do as the original
     * did.
     */
    Optional<Boolean> createOnly() {
        return json.has(CREATE_ONLY)
                ? Optional.of(json.strictFlag(CREATE_ONLY, false))
                : Optional.empty();
    }
}
