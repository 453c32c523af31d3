package org.platen.security.rest;

import java.util.Set;
import org.platen.security.User;

/** A user as administrators see one; never with a password. */
public record UserView(
        String name, Set<String> roles, boolean disabled, String createdAt, String provider) {

    static UserView of(User user) {
        return new UserView(
                user.name(),
                user.caller().roles(),
                user.disabled(),
                user.createdAt().toString(),
                user.provider());
    }
}
