package org.platen.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTextTest {

    @ParameterizedTest
    @ValueSource(
            ints = {0, 7, 10, 13, 27, 0x7f, 0x85, 0x9b, 0x200b, 0x202e, 0x2028, 0x2029, 0xfeff})
    void what_controls_a_terminal_or_a_line_is_escaped(int c) {
        var text = SafeText.of("a" + Character.toString(c) + "b");

        assertThat(text).isEqualTo("a\\u{" + Integer.toHexString(c) + "}b");
    }

    @Test
    void names_of_all_scripts_stay() {
        assertThat(SafeText.of("Ännchen 李 🙂")).isEqualTo("Ännchen 李 🙂");
    }

    @Test
    void a_long_text_is_cut() {
        assertThat(SafeText.of("x".repeat(100_000))).hasSize(203).endsWith("...");
    }
}
