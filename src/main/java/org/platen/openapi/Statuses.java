package org.platen.openapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;

/** The refusals that many operations share, as components of a document. */
final class Statuses {

    private static final Map<String, String> TEXTS =
            Map.ofEntries(
                    Map.entry("400", "The URI, a parameter, a header or the body is at fault."),
                    Map.entry("401", "There are no credentials, or they do not count."),
                    Map.entry(
                            "403",
                            "The roles of this user do not allow this call, or a page of another"
                                    + " site sent it."),
                    Map.entry("404", "The path refers to something that does not exist."),
                    Map.entry("406", "Accept excludes everything that this method can return."),
                    Map.entry("409", "It contradicts the present state."),
                    Map.entry("413", "The body, or what it would need, is too large."),
                    Map.entry("415", "This method does not accept a body of this type."),
                    Map.entry("416", "The file has no such range."),
                    Map.entry("421", "This server does not serve this host name."),
                    Map.entry("422", "The content cannot be used; the text says why."),
                    Map.entry("429", "There are too many calls, or a quota is exhausted."),
                    Map.entry("500", "The operation failed, or there was an internal fault."),
                    Map.entry(
                            "501", "The method is documented, but this server does not serve it."),
                    Map.entry("503", "The server is busy, or cannot reach what it needs."),
                    Map.entry("507", "The disk has too little space left."));

    private static final String WAIT = "Retry-After";

    private final DescribedInterface described;

    private final ObjectNode body;

    private final Map<String, ObjectNode> components = new TreeMap<>();

    Statuses(DescribedInterface described, Schemas schemas) {
        this.described = described;
        body = schemas.of(described.errorBody());
    }

    /** A reference to the shared answer of a status. */
    ObjectNode reference(String status) {
        components.computeIfAbsent(
                status, code -> answer(code, TEXTS.getOrDefault(code, "An error.")));
        return Schemas.reference("responses", "status" + status);
    }

    /** The answer of an error with a text of its own. */
    ObjectNode answer(String status, String description) {
        var answer = JsonNodeFactory.instance.objectNode().put("description", description);
        if (status.equals("429") || status.equals("503")) {
            answer.putObject("headers").set(WAIT, Schemas.reference("headers", WAIT));
        }
        answer.putObject("content").putObject(described.errorType()).set("schema", body);
        return answer;
    }

    ObjectNode components() {
        var all = JsonNodeFactory.instance.objectNode();
        components.forEach((status, answer) -> all.set("status" + status, answer));
        return all;
    }
}
