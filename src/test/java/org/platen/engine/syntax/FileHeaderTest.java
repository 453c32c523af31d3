package org.platen.engine.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first and the last bytes of a file (ISO 32000-2, 7.5.2 and 7.5.5). */
class FileHeaderTest {

    private static LoadedBytes source(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return new LoadedBytes(bytes, bytes.length);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"%PDF-1.7, 0, 1.7", "junk%PDF-2.0, 4, 2.0", "%PDF-9.9, 0, ''", "%PD-1.7, -1, ''"})
    void a_header_tells_the_version_if_it_exists(String text, int offset, String version) {
        assertThat(FileHeader.offset(source(text))).isEqualTo(offset);
        assertThat(FileHeader.version(source(text))).isEqualTo(version);
    }

    @Test
    void a_header_is_searched_in_the_first_kibibyte_only() {
        assertThat(FileHeader.offset(source(" ".repeat(1023) + "%PDF-1.7"))).isEqualTo(1023);
        assertThat(FileHeader.offset(source(" ".repeat(1024) + "%PDF-1.7")))
                .isEqualTo(FileHeader.NONE);
    }

    @Test
    void the_last_pointer_to_a_cross_reference_counts() {
        assertThat(FileHeader.startOfCrossReference(source("startxref 1 startxref\n23\n%%EOF")))
                .isEqualTo(23);
    }

    @Test
    void a_file_without_a_pointer_is_malformed() {
        assertThatThrownBy(() -> FileHeader.startOfCrossReference(source("%PDF-1.7")))
                .isInstanceOf(MalformedPdfException.class)
                .hasMessageContaining("startxref");
    }
}
