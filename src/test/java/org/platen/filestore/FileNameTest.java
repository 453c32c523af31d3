package org.platen.filestore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.platen.problem.ProblemException;

class FileNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"a", "Letter 1.pdf", "m.OL-datamapper", "Brief für Änne.pdf", "...", "a:b"})
    void ordinary_names_are_taken_as_they_are(String name) {
        assertThat(FileName.checked(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "a\\b", "..", ".", "/", "a\nb", "a\u0000", "\u007f", "\u0085"})
    void names_that_lead_elsewhere_or_hide_something_are_refused(String name) {
        assertThatThrownBy(() -> FileName.checked(name))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> {
                            assertThat(e.problem().status()).isEqualTo(400);
                            assertThat(e.problem().parameter()).isEqualTo(name);
                        });
    }

    @Test
    void names_have_at_most_255_bytes() {
        assertThat(FileName.checked("a".repeat(255))).hasSize(255);
        assertThatThrownBy(() -> FileName.checked("a".repeat(256)))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> FileName.checked("ä".repeat(128)))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void no_name_is_no_fault() {
        assertThat(FileName.checked(null)).isNull();
        assertThat(FileName.checked("")).isNull();
    }

    @Test
    void names_that_the_locale_has_can_be_written() {
        FileName.requireWritable("plain.pdf");

        // A null character stands for those that a locale lacks: the tests run in one with all.
        assertThatThrownBy(() -> FileName.requireWritable("a\u0000.pdf"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("LC_ALL=C.UTF-8");
    }
}
