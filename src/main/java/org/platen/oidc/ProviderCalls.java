package org.platen.oidc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Calls to the provider. They are limited in time and size, because a request of a client waits for
 * them.
 */
final class ProviderCalls {

    static final int MAX_MILLIS = 3_000;

    static final int MAX_BYTES = 1 << 20;

    private static final int ERRORS = 400;

    private static final ObjectMapper JSON = new ObjectMapper();

    private ProviderCalls() {}

    /** The status and the JSON of an answer. */
    record Answer(int status, JsonNode body) {

        boolean isError() {
            return status >= ERRORS;
        }
    }

    static Answer get(URI url) throws IOException {
        return answer(connection(url));
    }

    /**
     * Posts a form.
     *
     * @param client the client name for HTTP Basic; not sent if the secret is empty
     */
    static Answer post(URI url, Map<String, String> form, String client, String secret)
            throws IOException {
        var connection = connection(url);
        connection.setRequestMethod("POST");
        connection.setRequestProperty("Content-Type", "application/x-www-form-urlencoded");
        if (!secret.isEmpty()) {
            // Both are form-encoded first (RFC 6749, 2.3.1).
            var pair = encoded(client) + ":" + encoded(secret);
            connection.setRequestProperty(
                    "Authorization",
                    "Basic "
                            + Base64.getEncoder()
                                    .encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
        }
        connection.setDoOutput(true);
        try (var out = connection.getOutputStream()) {
            out.write(encoded(form).getBytes(StandardCharsets.UTF_8));
        }
        return answer(connection);
    }

    private static HttpURLConnection connection(URI url) throws IOException {
        var connection = (HttpURLConnection) url.toURL().openConnection();
        connection.setConnectTimeout(MAX_MILLIS);
        connection.setReadTimeout(MAX_MILLIS);
        connection.setInstanceFollowRedirects(false);
        connection.setRequestProperty("Accept", "application/json");
        return connection;
    }

    private static Answer answer(HttpURLConnection connection) throws IOException {
        int status = connection.getResponseCode();
        try (InputStream in =
                status >= ERRORS ? connection.getErrorStream() : connection.getInputStream()) {
            byte[] body = in == null ? new byte[0] : in.readNBytes(MAX_BYTES);
            return new Answer(status, JSON.readTree(body));
        }
    }

    /** Encodes parameters for a form or a query. */
    static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
