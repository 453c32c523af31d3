package org.platen.usercommand;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.platen.command.RefusedException;

/**
 * Access to the users of a server.
 *
 * <p>All methods throw a {@link RefusedException} if the rules for users forbid the request, or if
 * it fails on the way.
 */
interface UserAccess extends AutoCloseable {

    /** Returns all users, in the format of {@code GET users}. */
    JsonNode all();

    /** Adds a user, as {@code POST users} does. */
    void add(Map<String, ?> user);

    /** Changes a user, as {@code PATCH users/{name}} does. */
    void change(String name, Map<String, ?> changes);

    @Override
    void close();
}
