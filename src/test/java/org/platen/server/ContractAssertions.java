package org.platen.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.platen.server.Api.Reply;

/** What the contract says of answers, whatever the method (conventions.md, sections 3, 4 and 6). */
final class ContractAssertions {

    private ContractAssertions() {}

    /** The bare value: clients compare it, and its type, as a whole. */
    static void assertText(Reply reply, Object value) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        assertThat(reply.contentType()).isEqualTo("text/plain");
        assertThat(reply.text()).isEqualTo(value.toString());
    }

    static JsonNode assertJson(Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        assertThat(reply.contentType()).isEqualTo("application/json");
        return reply.json();
    }

    static void assertNoBody(Reply reply, int status) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        assertThat(reply.bytes()).isEmpty();
        assertThat(reply.contentType()).isEqualTo("none");
    }

    /**
     * A JSON Error.
     *
     * @param phrase that the message contains: clients look for it
     */
    static void assertError(Reply reply, int status, String phrase, Object parameter) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        assertThat(reply.contentType()).isEqualTo("application/json");
        assertThat(reply.json().fieldNames()).toIterable().containsExactly("error");
        var error = reply.json().get("error");
        assertThat(error.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("status", "message", "parameter");
        assertThat(error.get("status").isInt()).isTrue();
        assertThat(error.get("status").asInt()).isEqualTo(status);
        assertThat(error.get("parameter").isTextual()).isTrue();
        assertThat(error.get("parameter").asText()).isEqualTo(parameter.toString());
        assertThat(error.get("message").asText()).isNotBlank().containsIgnoringCase(phrase);
    }

    /** The error of our own interface (RFC 9457). */
    static void assertProblem(Reply reply, int status, String phrase, Object parameter) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        assertThat(reply.contentType()).isEqualTo("application/problem+json");
        assertThat(reply.json().path("status").asInt()).isEqualTo(status);
        assertThat(reply.json().path("type").asText())
                .isEqualTo("urn:platen:problem:" + reply.json().path("code").asText());
        assertThat(reply.json().path("title").asText()).isNotBlank();
        assertThat(reply.json().path("detail").asText()).contains(phrase);
        assertThat(reply.json().path("parameter").asText()).isEqualTo(parameter.toString());
    }

    /** The start of an operation; gives its id. */
    static String assertAccepted(Reply reply, PlatenServer server, String service) {
        assertNoBody(reply, 202);
        assertThat(reply.header("Content-Length")).contains("0");
        var id = reply.header("operationId").orElseThrow();
        assertThat(reply.headers("Link"))
                .containsExactly(
                        "<" + server.uri(service + "getProgress/" + id) + ">; rel=\"progress\"",
                        "<" + server.uri(service + "getResult/" + id) + ">; rel=\"result\"",
                        "<" + server.uri(service + "cancel/" + id) + ">; rel=\"cancel\"");
        return id;
    }

    /** Handshake and version of a service, both only for users. */
    static void assertService(PlatenServer server, String path, String internalName) {
        var handshake = "Server Engine REST Service available: " + internalName;
        var asText = server.admin().with("Accept", "text/plain");
        assertText(asText.get(path), handshake);
        assertText(asText.get(path + "/"), handshake);
        assertText(server.admin().get(path + "/version"), "2025.2.0");
        assertThat(Api.anonymous(server).get(path + "/").status()).isEqualTo(401);
        assertThat(Api.anonymous(server).get(path + "/version").status()).isEqualTo(401);
    }
}
