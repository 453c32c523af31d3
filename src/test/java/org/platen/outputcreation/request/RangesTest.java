package org.platen.outputcreation.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.platen.json.Json;
import org.platen.problem.ProblemException;

class RangesTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "7 | 7",
                "17-20,99 | 17-20,99",
                "99 , 17 - 20 | 17-20,99",
                "3,2,1 | 1-3",
                "1-5,3-9 | 1-9",
                "1-9,3-5 | 1-9",
                "5-5 | 5",
                "120- | 120-",
                "120-,3,130 | 3,120-",
                "4,5- | 4-"
            })
    void ranges_are_put_in_order_and_joined(String text, String plain) {
        assertThat(Ranges.parse(text)).hasToString(plain);
        assertThat(Json.read(Json.write(Ranges.parse(text)), Ranges.class)).hasToString(plain);
    }

    @ParameterizedTest(name = "''{0}''")
    @ValueSource(
            strings = {
                "",
                " ",
                ",",
                "1,",
                "a",
                "1-2-3",
                "-5",
                "0",
                "0-3",
                "9-1",
                "1..3",
                "1 2",
                "+1",
                "1000000000000000000"
            })
    void what_is_no_range_is_refused_and_the_form_explained(String text) {
        assertThatThrownBy(() -> Ranges.parse(text))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> {
                            assertThat(e.problem().status()).isEqualTo(400);
                            assertThat(e.problem().message()).contains("17-20,99");
                            assertThat(e.problem().parameter()).isEqualTo(text);
                        });
    }

    @Test
    void exactly_the_numbers_of_the_ranges_are_contained() {
        var ranges = Ranges.parse("2-4,7,9-");

        assertThat(LongStream.rangeClosed(1, 11).filter(ranges::contain))
                .containsExactly(2L, 3L, 4L, 7L, 9L, 10L, 11L);
        assertThat(ranges.among(10)).isEqualTo(6);
    }

    @ParameterizedTest(name = "{0} beyond {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "1-5 | 5 | false",
                "1-6 | 5 | true",
                "6 | 5 | true",
                "5- | 5 | false",
                "6- | 5 | true"
            })
    void numbers_that_do_not_exist_are_noticed(String text, long count, boolean beyond) {
        assertThat(Ranges.parse(text).reachBeyond(count)).isEqualTo(beyond);
    }

    @Test
    void single_numbers_become_ranges() {
        assertThat(Ranges.of(List.of(3L, 5L, 6L, 7L, 9L))).hasToString("3,5-7,9");
    }
}
