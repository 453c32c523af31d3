package org.platen.outputcreation.submission;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.platen.contract.RequestBody;
import org.platen.operation.Priority;
import org.platen.outputcreation.plan.Ranges;
import org.platen.outputcreation.plan.Selection;
import org.platen.outputcreation.plan.Selection.Unit;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/**
 * What a client sends to have pieces of an output made again: {@code {"documents": "17-20,99"}}, or
 * {@code documentSets} or {@code sheets}.
 */
record ReprintBody(RequestBody json) {

    private static final int FAULT = 400;

    private static final String CREATE_ONLY = "createOnly";

    static ReprintBody read(byte[] body) {
        var json = RequestBody.read(body, FAULT);
        var keys = new TreeSet<>(Set.of("priority", CREATE_ONLY));
        Arrays.stream(Unit.values()).map(Unit::key).forEach(keys::add);
        return new ReprintBody(json.withKeys(keys));
    }

    Selection selection() {
        var units = Arrays.stream(Unit.values()).filter(unit -> json.has(unit.key())).toList();
        if (units.size() != 1) {
            throw new ProblemException(
                    Problem.badRequest(
                            "Say what to reprint by one of the keys " + keys() + ".", ""));
        }
        var unit = units.get(0);
        return new Selection(unit, Ranges.parse(json.text(unit.key())));
    }

    private static String keys() {
        return Arrays.stream(Unit.values()).map(Unit::key).collect(Collectors.joining(", "));
    }

    Priority priority() {
        return SubmissionBody.priority(json);
    }

    /** Whether it is delivered; empty for as it was before. */
    Optional<Boolean> createOnly() {
        return json.has(CREATE_ONLY)
                ? Optional.of(json.strictFlag(CREATE_ONLY, false))
                : Optional.empty();
    }
}
