package org.platen.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.platen.http.EntityId;
import org.platen.http.JsonBodies;
import org.platen.problem.ProblemException;
import org.platen.property.NameValue;

class NameValueListTest {

    private static final EntityId ENTITY = EntityId.of(12345);

    @Test
    void values_are_text_and_leading_zeros_stay() {
        assertThat(
                        read(
                                body(
                                        """
                                        {"id": "12345", "x": 1, "properties": [
                                          {"name": "a", "value": "007"}, {"name": "b", "value": 7}]}
                                        """),
                                ENTITY))
                .containsExactly(new NameValue("a", "007"), new NameValue("b", "7"));
    }

    @Test
    void no_properties_are_an_empty_array() {
        assertThat(read(body("{\"id\": 12345, \"properties\": []}"), ENTITY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not json",
                "[]",
                "{\"properties\": []}",
                "{\"id\": 12345}",
                "{\"id\": 12346, \"properties\": []}",
                "{\"id\": 12345, \"properties\": {}}",
                "{\"id\": 12345, \"properties\": [7]}",
                "{\"id\": 12345, \"properties\": [{\"name\": \"a\"}]}",
                "{\"id\": 12345, \"properties\": [{\"name\": \"a\", \"value\": null}]}",
                "{\"id\": 12345, \"properties\": [{\"name\": \"a\", \"value\": {}}]}",
                "{\"id\": 12345, \"properties\": [{\"value\": \"a\"}]}"
            })
    void another_id_and_another_structure_are_refused(String body) {
        assertRefused(() -> read(body(body), ENTITY));
    }

    @Test
    void lists_are_an_array() {
        var body = "[{\"id\": 1, \"properties\": []}, {\"id\": 2, \"properties\": []}]";

        try (var lists = received(body)) {
            assertThat(lists).extracting(NameValueList::id).containsExactly(1L, 2L);
            assertThat(lists).as("once more").hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"id\": 1, \"properties\": []}",
                "[1]",
                "[{\"id\": 1, \"properties\": []}",
                "[{\"id\": 1, \"properties\": []}] 7",
                "[{\"id\": 1, \"properties\": []}, {\"id\": 2}]"
            })
    void what_is_no_array_of_lists_is_refused_before_one_is_handed_out(String body) {
        assertRefused(() -> received(body).close());
    }

    private static List<NameValue> read(byte[] body, EntityId entity) {
        try {
            var list = JsonBodies.read(new ByteArrayInputStream(body), NameValueList.class);
            return list.of(entity);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static NameValueLists received(String body) {
        return NameValueLists.receive(new ByteArrayInputStream(body(body)));
    }

    private static void assertRefused(ThrowingCallable reading) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().status()).isEqualTo(500));
    }

    private static byte[] body(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
