package org.platen.preset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SafeNameTest {

    @ParameterizedTest(name = "[{index}] becomes {1}")
    @MethodSource
    void values_become_safe(String value, String safe) {
        assertThat(SafeName.part(value)).isEqualTo(safe);
    }

    static Stream<Arguments> values_become_safe() {
        return Stream.of(
                Arguments.of("Müller & Söhne", "Müller & Söhne"),
                Arguments.of("", "_"),
                Arguments.of(".", "_"),
                Arguments.of("..", "__"),
                Arguments.of("../../etc/passwd", "___.._etc_passwd"),
                Arguments.of("..\\windows", "___windows"),
                Arguments.of("/etc/passwd", "_etc_passwd"),
                Arguments.of("C:\\a", "C__a"),
                Arguments.of(" \u00a0a b ", "__a b "),
                Arguments.of(" .a", "__a"),
                Arguments.of("<>:\"|?*/\\", "_________"),
                Arguments.of("a\u0000b\nc\u007fd\u0085e", "a_b_c_d_e"),
                Arguments.of("a\u2028b\u2029c", "a_b_c"),
                Arguments.of("a\ud83db", "a_b"),
                Arguments.of("e\u0301", "\u00e9"),
                Arguments.of("日本語😀", "日本語😀"));
    }
}
