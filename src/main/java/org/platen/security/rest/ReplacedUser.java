package org.platen.security.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.platen.http.JsonBodies;
import org.platen.http.JsonBody;

/** Password and roles of a user whose name is in the path: the body of {@code PUT users/{name}}. */
@JsonBody(strict = false)
record ReplacedUser(
        @NotNull(message = NewUser.PASSWORD)
                @Size(
                        min = NewUser.MIN_PASSWORD,
                        max = NewUser.MAX_PASSWORD,
                        message = NewUser.PASSWORD)
                String password,
        @NotNull(message = NewUser.ROLES) @RoleNames Set<String> roles) {

    NewUser named(String name) {
        return JsonBodies.checked(new NewUser(name, password, roles));
    }

    /** Leaves the password out. */
    @Override
    public String toString() {
        return roles.toString();
    }
}
