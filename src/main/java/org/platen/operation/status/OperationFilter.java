package org.platen.operation.status;

import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.platen.operation.OperationState;

/**
 * The operations that a list contains.
 *
 * @param preset the name of the preset's file
 * @param from the earliest time of submission
 * @param to the time before which they were submitted
 */
record OperationFilter(
        Set<OperationState> states,
        Optional<String> user,
        Optional<String> preset,
        Optional<String> label,
        Optional<String> parent,
        Optional<Instant> from,
        Optional<Instant> to) {

    /** Returns the filter for all operations in some states. */
    static OperationFilter of(Set<OperationState> states) {
        return new OperationFilter(
                states,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static OperationFilter all() {
        return of(EnumSet.allOf(OperationState.class));
    }

    /** The conditions besides the state, each with the value of its parameter. */
    private Map<String, Object> conditions() {
        var conditions = new LinkedHashMap<String, Object>();
        user.ifPresent(name -> conditions.put("o.submittedBy = :user", name));
        preset.ifPresent(file -> conditions.put("o.facts.presetFile = :preset", file));
        label.ifPresent(text -> conditions.put("o.facts.label = :label", text));
        parent.ifPresent(id -> conditions.put("o.parent = :parent", id));
        from.ifPresent(time -> conditions.put("o.submittedAt >= :from", time));
        to.ifPresent(time -> conditions.put("o.submittedAt < :to", time));
        return conditions;
    }

    /** Returns the condition to append to a query for one of the states. */
    String condition() {
        return conditions().keySet().stream()
                .map(condition -> " and " + condition)
                .collect(Collectors.joining());
    }

    /** Binds the parameters of the condition. */
    <T> TypedQuery<T> bind(TypedQuery<T> query) {
        conditions()
                .forEach(
                        (condition, value) ->
                                query.setParameter(
                                        condition.substring(condition.indexOf(':') + 1), value));
        return query;
    }
}
