package org.platen.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CorsTest {

    private static final String HERE = "https://print.example.com:8443";

    private final Map<String, String> answered = new HashMap<>();

    @Test
    void nothing_is_open_by_default() {
        var cors = TestCors.of("");

        cors.open(preflight(HERE), response());

        assertThat(answered).isEmpty();
        assertThat(cors.isPreflight(preflight(HERE))).isFalse();
    }

    @Test
    void an_origin_of_the_list_may_call_and_read_the_headers_of_the_contract() {
        var cors = TestCors.of("https://other.example.com, " + HERE);

        cors.open(preflight(HERE), response());

        assertThat(cors.isPreflight(preflight(HERE))).isTrue();
        assertThat(answered)
                .containsEntry("Access-Control-Allow-Origin", HERE)
                .hasEntrySatisfying(
                        "Access-Control-Expose-Headers",
                        headers ->
                                assertThat(headers)
                                        .contains(
                                                "operationId",
                                                "Link",
                                                "Location",
                                                "Token-Expires-In",
                                                "Retry-After",
                                                "ETag",
                                                "Content-Disposition",
                                                "Content-Range",
                                                "Accept-Ranges",
                                                "Allow",
                                                "Idempotency-Replayed",
                                                "OL-Original-Filename"))
                .containsEntry("Vary", "Origin");
    }

    @Test
    void an_origin_beside_the_list_may_not() {
        var cors = TestCors.of("https://other.example.com");

        cors.open(preflight(HERE), response());

        assertThat(cors.isPreflight(preflight(HERE))).isFalse();
        assertThat(answered).doesNotContainKey("Access-Control-Allow-Origin");
    }

    @Test
    void a_star_lets_all_origins_in() {
        var cors = TestCors.of("*");

        cors.open(preflight(HERE), response());

        assertThat(cors.isPreflight(preflight(HERE))).isTrue();
        assertThat(answered).containsEntry("Access-Control-Allow-Origin", "*");
    }

    @Test
    void a_plain_options_is_no_preflight() {
        var plain = request(Map.of("Origin", HERE));

        assertThat(TestCors.of("*").isPreflight(plain)).isFalse();
    }

    @Test
    void a_preflight_learns_which_headers_may_be_sent() {
        TestCors.of("*").answerPreflight(response());

        assertThat(answered)
                .hasEntrySatisfying(
                        "Access-Control-Allow-Headers",
                        headers ->
                                assertThat(headers)
                                        .contains(
                                                "auth_token",
                                                "Authorization",
                                                "Content-Type",
                                                "Idempotency-Key",
                                                "If-Match",
                                                "If-None-Match",
                                                "If-Range",
                                                " Range",
                                                "X-Platen-Label",
                                                "X-Platen-Document-Password"))
                .containsEntry("Access-Control-Max-Age", "600")
                .containsEntry("status", "204");
    }

    @Test
    void what_is_no_origin_is_refused_at_start() {
        assertThatThrownBy(() -> TestCors.of("print.example.com"))
                .hasMessageContaining("platen.cors.origins")
                .hasMessageContaining("but is print.example.com");
    }

    private static HttpServletRequest preflight(String origin) {
        return request(Map.of("Origin", origin, "Access-Control-Request-Method", "POST"));
    }

    private static HttpServletRequest request(Map<String, String> headers) {
        return (HttpServletRequest)
                Proxy.newProxyInstance(
                        CorsTest.class.getClassLoader(),
                        new Class<?>[] {HttpServletRequest.class},
                        (proxy, method, arguments) ->
                                method.getName().equals("getHeader")
                                        ? headers.get((String) arguments[0])
                                        : "OPTIONS");
    }

    private HttpServletResponse response() {
        return (HttpServletResponse)
                Proxy.newProxyInstance(
                        CorsTest.class.getClassLoader(),
                        new Class<?>[] {HttpServletResponse.class},
                        (proxy, method, arguments) ->
                                answered.put(
                                        arguments.length == 1 ? "status" : arguments[0].toString(),
                                        arguments[arguments.length - 1].toString()));
    }
}
