package org.platen.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/**
 * A query for entries: {@code ?user=ann&action=user.change&from=…&to=…}.
 *
 * @param from the earliest time, inclusive
 * @param before the place where the entries end: the parameter {@code to}, or the end of the
 *     previous page
 */
record AuditQuery(
        Optional<String> user, Optional<String> action, Optional<Instant> from, AuditPlace before) {

    static final int MAX_LIMIT = 1_000;

    private static final int DEFAULT_LIMIT = 50;

    private static final Set<String> ACTIONS =
            Arrays.stream(AuditAction.values())
                    .map(AuditAction::text)
                    .collect(Collectors.toUnmodifiableSet());

    static AuditQuery of(AuditParameters sent) {
        return new AuditQuery(
                given(sent.user),
                given(sent.action).map(AuditQuery::action),
                given(sent.from).map(text -> time("from", text)),
                before(given(sent.after), given(sent.to)));
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).filter(value -> !value.isEmpty());
    }

    private static String action(String text) {
        if (!ACTIONS.contains(text)) {
            throw refuse(
                    "There is no such action; actions are "
                            + String.join(", ", new TreeSet<>(ACTIONS))
                            + ".",
                    text);
        }
        return text;
    }

    private static AuditPlace before(Optional<String> after, Optional<String> to) {
        return after.map(AuditPlace::ofText)
                .or(() -> to.map(text -> new AuditPlace(time("to", text), 0)))
                .orElse(AuditPlace.LAST);
    }

    private static Instant time(String name, String text) {
        try {
            var time = Instant.parse(text);
            if (time.isBefore(AuditPlace.LAST.at()) && time.isAfter(Instant.EPOCH)) {
                return time;
            }
        } catch (DateTimeException e) {
            // Reported below.
        }
        throw refuse(
                "The parameter " + name + " must be a time such as 2027-01-31T12:00:00Z.", text);
    }

    static int limit(@Nullable String text) {
        try {
            int limit = text == null ? DEFAULT_LIMIT : Integer.parseInt(text);
            if (limit >= 1 && limit <= MAX_LIMIT) {
                return limit;
            }
        } catch (NumberFormatException e) {
            // Reported below.
        }
        throw refuse(
                "The parameter limit must be a number from 1 to " + MAX_LIMIT + ".",
                String.valueOf(text));
    }

    AuditQuery from(AuditPlace place) {
        return new AuditQuery(user, action, from, place);
    }

    private static ProblemException refuse(String message, String parameter) {
        return new ProblemException(Problem.badRequest(message, parameter));
    }
}
