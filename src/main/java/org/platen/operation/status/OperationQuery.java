package org.platen.operation.status;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.platen.api.PageLimit;
import org.platen.operation.OperationState;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/** The parameters of a list of operations, as sent. */
public class OperationQuery {

    /** A comma-separated list; empty for all. */
    @QueryParam("state")
    @Nullable String states;

    @QueryParam("user")
    @Nullable String user;

    /** The name of the preset's file. */
    @QueryParam("preset")
    @Nullable String preset;

    @QueryParam("label")
    @Nullable String label;

    /** The operation of which those in the list repeat a part. */
    @QueryParam("parent")
    @Nullable String parent;

    /** The earliest time of submission. */
    @QueryParam("from")
    @Nullable String from;

    /** The time before which operations were submitted. */
    @QueryParam("to")
    @Nullable String to;

    @QueryParam("limit")
    @Nullable String limit;

    /** The value of {@code next} in the previous page. */
    @QueryParam("after")
    @Nullable String after;

    OperationFilter filter() {
        return new OperationFilter(
                stateSet(),
                given(user),
                given(preset),
                given(label),
                given(parent),
                time("from", from),
                time("to", to));
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).filter(Predicate.not(String::isEmpty));
    }

    private Set<OperationState> stateSet() {
        var wanted =
                Arrays.stream(given(states).orElse("").split(",", -1))
                        .map(String::strip)
                        .filter(Predicate.not(String::isEmpty))
                        .map(OperationQuery::state)
                        .collect(Collectors.toSet());
        return wanted.isEmpty() ? EnumSet.allOf(OperationState.class) : wanted;
    }

    private static OperationState state(String name) {
        return Arrays.stream(OperationState.values())
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                refuse(
                                        "There is no such state. States: "
                                                + Arrays.toString(OperationState.values())
                                                + ".",
                                        name));
    }

    private static Optional<Instant> time(String name, @Nullable String text) {
        try {
            return given(text).map(Instant::parse).map(time -> storable(time));
        } catch (DateTimeException e) {
            throw refuse(
                    "The parameter " + name + " must be a time such as 2027-01-31T12:00:00Z.",
                    String.valueOf(text));
        }
    }

    private static Instant storable(Instant time) {
        if (time.isBefore(PageToken.FIRST.at()) || time.isAfter(PageToken.LAST.at())) {
            throw new DateTimeException("outside the times that the database stores");
        }
        return time;
    }

    int size() {
        return PageLimit.of(limit);
    }

    PageToken place() {
        return after == null ? PageToken.LAST : PageToken.ofText(after);
    }

    private static ProblemException refuse(String message, String parameter) {
        return new ProblemException(Problem.badRequest(message, parameter));
    }
}
