package org.platen.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.platen.problem.ProblemException;

class JsonBodiesTest {

    @JsonBody(fault = 500, strict = false)
    record Lenient(
            @NotEmpty(message = "{platen.body.ids}") Ids identifiers,
            @JsonDeserialize(using = BodyValues.LooseFlag.class) boolean createOnly,
            @JsonDeserialize(using = BodyValues.LooseText.class) @Nullable String folder) {}

    record Pair(@NotNull(message = "{platen.body.text}") String name) {}

    @JsonBody
    record Strict(
            @NotNull(message = "{platen.body.text}") String text,
            @Nullable Long id,
            @Nullable Boolean flag,
            @Nullable Ids ids,
            @Nullable List<@NotNull(message = "{platen.body.object}") @Valid Pair> pairs,
            @JsonProperty("new") @Size(min = 2, max = 3, message = "'{key}': {min} to {max}")
                    @Nullable String next,
            @Pattern(
                            regexp = "a|b",
                            message = "{platen.submission.priority}",
                            payload = ToldValue.class)
                    @Nullable String letter) {

        @AssertTrue(message = "Not both.")
        boolean isEither() {
            return id == null || flag == null;
        }
    }

    @Test
    void ids_are_read_as_numbers_and_as_digits() {
        assertThat(lenient("{'identifiers': [1, '23456']}").identifiers())
                .containsExactly(1L, 23456L);
        assertThat(
                        lenient("{'identifiers': [999999999999999999, 9223372036854775807]}")
                                .identifiers())
                .containsExactly(999999999999999999L, Long.MAX_VALUE);
        assertThat(strict("{'text': 'a', 'id': '0123'}").id()).isEqualTo(123);
    }

    @Test
    void unknown_keys_are_ignored_and_null_counts_as_missing_where_the_contract_says_so() {
        var body = lenient("{'identifiers': [1], 'x': [2, 3], 'createOnly': null, 'folder': null}");

        assertThat(body.createOnly()).isFalse();
        assertThat(body.folder()).isNull();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "true | true",
                "'true' | true",
                "1 | true",
                "false | false",
                "'yes' | false",
                "0 | false",
                "[1] | false",
                "{} | false"
            })
    void a_flag_of_the_contract_may_be_anything(String sent, boolean flag) {
        assertThat(lenient("{'identifiers': [1], 'createOnly': " + sent + "}").createOnly())
                .isEqualTo(flag);
    }

    @Test
    void numbers_and_flags_may_stand_for_text() {
        assertThat(strict("{'text': 7}").text()).isEqualTo("7");
        assertThat(strict("{'text': true}").text()).isEqualTo("true");
        assertThat(lenient("{'identifiers': [1], 'folder': [1]}").folder()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not json",
                "[]",
                "{",
                "{}",
                "{'identifiers':[]}",
                "{'identifiers':7}",
                "{'identifiers':[1.5]}",
                "{'identifiers':['a']}",
                "{'identifiers':[1]} x",
                "{'identifiers':null}"
            })
    void anything_else_is_refused_with_the_status_of_the_record(String body) {
        assertThatThrownBy(() -> lenient(body))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().status()).isEqualTo(500));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[1]|The body must be a JSON object, but is array.",
                "{'text':'a','Text':1}|The key 'Text' is unknown. Known keys: flag, id, ids, letter, new, pairs, text.",
                "{'text':'a','next':'ab'}|The key 'next' is unknown. Known keys: flag, id, ids, letter, new, pairs, text.",
                "{}|The key 'text' must contain text.",
                "{'text':{}}|The key 'text' must contain text.",
                "{'text':[1]}|The key 'text' must contain text.",
                "{'text':'a','id':1.5}|The key 'id' must contain IDs, which are whole numbers, but contains 1.5.",
                "{'text':'a','id':[1,2]}|The key 'id' must contain IDs, which are whole numbers, but contains an array.",
                "{'text':'a','flag':'true'}|The key 'flag' must be true or false.",
                "{'text':'a','ids':[1,'x']}|The key 'ids' must contain IDs, which are whole numbers, but contains \"x\".",
                "{'text':'a','pairs':{}}|The key 'pairs' must be an array.",
                "{'text':'a','pairs':[1,2]}|The array 'pairs' must contain JSON objects, but contains numbers.",
                "{'text':'a','pairs':['x']}|The array must contain JSON objects, but contains string.",
                "{'text':'a','pairs':[{'name':'a'},null]}|The array must contain JSON objects, but contains null.",
                "{'text':'a','pairs':[{'name':'a'},{}]}|The key 'name' must contain text.",
                "{'text':'a','pairs':[{'name':[]}]}|The key 'name' must contain text.",
                "{'text':'a','new':'abcd'}|'new': 2 to 3",
                "{'text':'a','id':1,'flag':true}|Not both.",
                "{'id':1,'flag':true,'new':'a'}|The key 'text' must contain text."
            })
    void a_fault_is_told_with_its_key(String body, String reason) {
        assertThatThrownBy(() -> strict(body))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> {
                            assertThat(e.problem().message()).isEqualTo(reason);
                            assertThat(e.problem().status()).isEqualTo(400);
                            assertThat(e.problem().parameter()).isEmpty();
                        });
    }

    @Test
    void a_constraint_may_tell_the_value() {
        assertThatThrownBy(() -> strict("{'text':'a','letter':'{key} $1'}"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().parameter()).isEqualTo("{key} $1"));
    }

    @Test
    void texts_are_the_same_in_all_locales() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThatThrownBy(() -> strict("{}")).hasMessage("The key 'text' must contain text.");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void a_body_is_read_to_its_end_even_if_its_beginning_is_wrong() throws IOException {
        var body = new ByteArrayInputStream(("]" + " ".repeat(1_000_000)).getBytes(UTF_8));

        assertThatThrownBy(() -> JsonBodies.read(body, Strict.class))
                .isInstanceOf(ProblemException.class);

        assertThat(body.available()).isZero();
    }

    @Test
    void bytes_that_are_no_text_are_no_json() {
        byte[] bytes = {0, 0, 0, '{', 0x7f, 0, 0, 0, 1, 1, 1, 1};

        assertThatThrownBy(() -> JsonBodies.read(new ByteArrayInputStream(bytes), Strict.class))
                .isInstanceOf(ProblemException.class)
                .hasMessageStartingWith("The body is not valid JSON: ");
    }

    private static Lenient lenient(String json) {
        return read(json, Lenient.class);
    }

    private static Strict strict(String json) {
        return read(json, Strict.class);
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            var bytes = json.replace('\'', '"').getBytes(UTF_8);
            return JsonBodies.read(new ByteArrayInputStream(bytes), type);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
