package org.platen.security;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The roles of users. Resources name them in {@code @RolesAllowed}. */
public enum Role {
    /** Start and stop operations, get results, see and handle data. */
    ROLE_DATA,
    /** Manage data mapping configurations, templates and presets. */
    ROLE_RESOURCE,
    /** See activity, but no customer data. */
    ROLE_MONITOR,
    /** Administer Platen itself. */
    ROLE_ADMIN;

    public static Set<String> names() {
        return Arrays.stream(values()).map(Role::name).collect(Collectors.toUnmodifiableSet());
    }

    /** Returns all names, sorted and separated by commas. */
    public static String sortedNames() {
        return Arrays.stream(values()).map(Role::name).sorted().collect(Collectors.joining(", "));
    }
}
