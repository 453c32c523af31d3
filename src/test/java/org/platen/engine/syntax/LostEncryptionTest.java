package org.platen.engine.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Traces of encryption (ISO 32000-2, 7.5.5 and 7.6.2). */
class LostEncryptionTest {

    private static LoadedBytes source(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return new LoadedBytes(bytes, bytes.length);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "<</Root 1 0 R/Encrypt 5 0 R>>",
                "<</Encrypt<</V 1>>>>",
                "<</Filter/Standard/V 4>>",
                "<</Filter /Standard /V 4>>",
                "<</Filter\n/Standard>>"
            })
    void a_key_or_a_security_handler_is_found(String text) {
        assertThat(LostEncryption.isIn(source(text))).isTrue();
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(
            strings = {
                "",
                "/Encrypt",
                "<</Root 1 0 R>>",
                "<</EncryptMetadata true>>",
                "<</Encrypted 1>>",
                "(Encrypt )",
                "<</Filter/StandardEncoding>>",
                "<</Filter/FlateDecode/Standard 1>>"
            })
    void anything_else_is_no_trace(String text) {
        assertThat(LostEncryption.isIn(source(text))).isFalse();
    }

    @ParameterizedTest(name = "at {0}")
    @ValueSource(ints = {65_500, 65_530, 65_535, 65_536, 131_071, 200_000})
    void a_long_file_is_searched_as_a_whole(int at) {
        assertThat(LostEncryption.isIn(source("x".repeat(at) + "/Encrypt 5 0 R"))).isTrue();
    }
}
