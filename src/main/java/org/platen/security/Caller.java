package org.platen.security;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Who is calling, and in which roles. */
record Caller(String name, Set<String> roles) {

    /** Everybody, while security is switched off. */
    static final Caller ANONYMOUS = new Caller("anonymous", Role.names());

    /** A browser that asks, before it sends credentials, whether it may call at all. */
    static final Caller PREFLIGHT = new Caller("preflight", Set.of());

    static Caller of(String name, String rolesColumn) {
        return new Caller(
                name,
                Arrays.stream(rolesColumn.split(","))
                        .map(String::strip)
                        .filter(Predicate.not(String::isEmpty))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** As the database keeps the roles. */
    String rolesColumn() {
        return roles.stream().sorted().collect(Collectors.joining(","));
    }
}
