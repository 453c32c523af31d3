package org.platen.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** The credentials that callers may send. */
final class Security {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** The path that the constraints of {@code web.xml} open to everybody. */
    private static final String SESSION = "/rest/platen/v1/session";

    /** The probes of orchestrators, likewise. */
    private static final Set<String> PROBES =
            Set.of(
                    "/rest/platen/v1/health/live",
                    "/rest/platen/v1/health/ready",
                    "/rest/platen/v1/health/started");

    private static final String API_KEY = "apiKey";

    private Security() {}

    static boolean isPublic(ResourceMethod method) {
        boolean signs = method.path().equals(SESSION) && !method.verb().equals("GET");
        return signs || method.path().startsWith(SESSION + "/") || PROBES.contains(method.path());
    }

    static ObjectNode schemes() {
        var schemes = JSON.objectNode();
        schemes.putObject("basic").put("type", "http").put("scheme", "basic");
        schemes.putObject("bearer")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("description", "An access token, or a token of the OpenID provider.");
        schemes.putObject("token")
                .put("type", API_KEY)
                .put("in", "header")
                .put("name", "auth_token")
                .put("description", "A token of POST authentication/login, or an access token.");
        schemes.putObject("session")
                .put("type", API_KEY)
                .put("in", "cookie")
                .put("name", "platen")
                .put("description", "The session of a browser, see POST session.");
        return schemes;
    }

    /** The requirement of one of the schemes. */
    static ArrayNode anyOfAll() {
        var any = JSON.arrayNode();
        schemes().fieldNames().forEachRemaining(name -> any.addObject().putArray(name));
        return any;
    }
}
