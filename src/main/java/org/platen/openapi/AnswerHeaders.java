package org.platen.openapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;

/** The headers of answers, as components to which the answers refer. */
final class AnswerHeaders {

    private static final Map<String, String> TEXTS =
            new TreeMap<>(
                    Map.of(
                            "Accept-Ranges",
                            "Whether a part can be requested with Range.",
                            "Content-Disposition",
                            "The name under which a client should save the file.",
                            "ETag",
                            "Identifies this state; send it back with If-None-Match or If-Match.",
                            "Idempotency-Replayed",
                            "True for the answer to a request that was accepted before.",
                            "Link",
                            "Related calls, by rel: the next page, or progress, result and cancel.",
                            "Location",
                            "Where the new thing is.",
                            "operationId",
                            "The ID of the operation that was started.",
                            "Retry-After",
                            "The seconds after which to try again.",
                            "Set-Cookie",
                            "The session, or its end.",
                            "Token-Expires-In",
                            "The lifetime of the token in seconds."));

    private AnswerHeaders() {}

    static ObjectNode components() {
        var all = JsonNodeFactory.instance.objectNode();
        TEXTS.forEach(
                (name, text) ->
                        all.putObject(name)
                                .put("description", text)
                                .putObject("schema")
                                .put("type", "string"));
        return all;
    }
}
