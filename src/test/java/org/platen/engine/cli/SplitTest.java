package org.platen.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SplitTest {

    @ParameterizedTest(name = "{0}: {1} documents, {2} pages")
    @CsvSource({
        "documents:2, 2, 999, true",
        "documents:2, 3, 3, false",
        "pages:10, 99, 10, true",
        "pages:10, 1, 11, false",
        "sheets:5, 1, 10, true",
        "sheets:5, 1, 11, false",
        "sheets:5, 1, 9, true"
    })
    void a_file_holds_so_much(String text, long documents, long pages, boolean holds) {
        var split = Split.parse(text);

        assertThat(split.holds(documents, pages)).isEqualTo(holds);
        assertThat(split.splits()).isTrue();
        assertThat(split.countsPages()).isEqualTo(!text.startsWith("documents"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "pages",
                "pages:",
                "pages:0",
                "pages:-1",
                "Pages:1",
                "files:1",
                "pages:1234567890",
                "pages:1 "
            })
    void another_text_is_refused(String text) {
        assertThatThrownBy(() -> Split.parse(text))
                .isInstanceOf(UsageException.class)
                .hasMessageEndingWith("not '" + text + "'.");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 1_000_000_000_000L})
    void without_a_split_everything_is_in_one_file(long documents) {
        assertThat(Split.NONE.splits()).isFalse();
        assertThat(Split.NONE.holds(documents, documents)).isTrue();
    }
}
