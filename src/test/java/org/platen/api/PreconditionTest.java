package org.platen.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platen.problem.ProblemCode;
import org.platen.problem.ProblemException;

class PreconditionTest {

    @ParameterizedTest(name = "If-Match {0}, If-None-Match {1}, ETag {2}: holds {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "        |     |     | true",
                "        |     | \"1\" | true",
                "\"1\" |     | \"1\" | true",
                "\"2\", \"1\" |  | \"1\" | true",
                "\"2\" |     | \"1\" | false",
                "W/\"1\" |   | \"1\" | false",
                "*       |     | \"1\" | true",
                "*       |     |     | false",
                "        | *   |     | true",
                "        | *   | \"1\" | false",
                "        | \"1\" | \"1\" | true"
            })
    void holds_as_rfc_9110_says(
            @Nullable String ifMatch,
            @Nullable String ifNoneMatch,
            @Nullable String tag,
            boolean holds) {
        var condition = new Precondition(ifMatch, ifNoneMatch);

        if (holds) {
            assertThatCode(() -> condition.require(Optional.ofNullable(tag), "ann"))
                    .doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> condition.require(Optional.ofNullable(tag), "ann"))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            e ->
                                    assertThat(e.problem().code())
                                            .isEqualTo(ProblemCode.REQUEST_CHANGED));
        }
    }
}
