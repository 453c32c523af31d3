package org.platen.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityTagsTest {

    @ParameterizedTest(name = "{0} among {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "W/\"a\" |                     | false",
                "W/\"a\" | W/\"a\"           | true",
                "W/\"a\" | \"a\"             | true",
                "\"a\"   | \"b\", W/\"a\"  | true",
                "\"a\"   | \"b\"             | false",
                "\"a\"   | *                   | true"
            })
    void tags_are_compared_weakly(String tag, @Nullable String ifNoneMatch, boolean known) {
        assertThat(EntityTags.isAmong(tag, ifNoneMatch)).isEqualTo(known);
    }
}
