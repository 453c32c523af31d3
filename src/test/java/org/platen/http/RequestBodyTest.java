package org.platen.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.platen.problem.ProblemException;

class RequestBodyTest {

    @Test
    void ids_are_read_as_numbers_and_as_digits() {
        assertThat(read("{\"identifiers\": [1, \"23456\"]}").identifiers())
                .containsExactly(1L, 23456L);
    }

    @Test
    void a_key_with_the_value_null_counts_as_missing() {
        assertThat(read("{\"createOnly\": null}").flag("createOnly", true)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not json",
                "[]",
                "{",
                "{}",
                "{\"identifiers\":[]}",
                "{\"identifiers\":7}",
                "{\"identifiers\":[1.5]}",
                "{\"identifiers\":[\"a\"]}",
                "{\"identifiers\":[1]} x"
            })
    void anything_else_is_refused_with_the_status_of_the_method(String body) {
        assertThatThrownBy(() -> read(body).identifiers())
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().status()).isEqualTo(500));
    }

    private static RequestBody read(String body) {
        return RequestBody.read(body.getBytes(StandardCharsets.UTF_8), 500);
    }
}
