package org.platen.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetNameTest {

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource({
        "a.pdf, a (op).pdf",
        "a.b.pdf, a.b (op).pdf",
        "manifest, manifest (op)",
        ".hidden, .hidden (op)",
        "a., a (op)."
    })
    void the_mark_stands_before_the_extension(String name, String marked) {
        assertThat(TargetName.of(Path.of("x", name)).with("op")).hasToString(marked);
    }

    @Test
    void a_marked_name_is_not_too_long_for_a_file_system() {
        var marked = TargetName.of(Path.of("😀".repeat(62) + ".pdf")).with("op");

        assertThat(marked).hasToString("😀".repeat(61) + " (op).pdf");
        assertThat(marked.toString().getBytes(UTF_8)).hasSizeLessThanOrEqualTo(255);
    }
}
