package org.platen.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.platen.json.Json;

/**
 * The answer of a running server.
 *
 * @param url of the server, for messages
 */
record ServerAnswer(String url, HttpResponse<String> response) {

    private static final int UNAUTHORIZED = 401;

    /** Its JSON, or the exception that says why the server refused. */
    JsonNode json() {
        int status = response.statusCode();
        if (status < 300) {
            return Json.read(response.body(), JsonNode.class);
        }
        throw status == UNAUTHORIZED ? otherServer() : refusal(status, response.body());
    }

    private RefusedException otherServer() {
        return new RefusedException(
                "The server at "
                        + url
                        + " does not accept the secret in its folder: it has been restarted, or another server uses its port. Repeat the command.");
    }

    private RefusedException refusal(int status, String body) {
        try {
            var problem = Json.read(body, JsonNode.class);
            return RefusedException.of(
                    status,
                    problem.path("detail").asText("The server answers " + status + "."),
                    problem.path("parameter").asText());
        } catch (IllegalArgumentException e) {
            return new RefusedException(
                    "The server at " + url + " answers " + status + "; see its log for details.",
                    e);
        }
    }
}
