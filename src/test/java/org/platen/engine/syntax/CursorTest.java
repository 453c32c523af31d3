package org.platen.engine.syntax;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.platen.engine.PdfSource;

class CursorTest {

    private static Cursor over(String text) {
        byte[] bytes = text.getBytes(ISO_8859_1);
        return new Cursor(new LoadedBytes(bytes, bytes.length), 0);
    }

    @Test
    void entries_of_a_table_follow_each_other() {
        var cursor = over("0000000000 65535 f\r\n0000000017 00000 n \n4294967296 00001 n\ntrailer");

        assertThat(cursor.tableEntry()).isEqualTo(0);
        assertThat(cursor.tableEntry()).isEqualTo(2 * 17 + 1);
        assertThat(cursor.tableEntry()).isEqualTo(2 * 4_294_967_296L + 1);
        assertThat(cursor.skip("trailer")).isTrue();
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(
            strings = {
                "17 0 n\n0000000018 00000 n",
                "000000001x 00000 n",
                "0000000017 0000- n",
                "0000000017000000 n",
                "0000000017 00000 x",
                "0000000017 00000",
                ""
            })
    void an_entry_of_another_form_is_left_to_be_read_token_by_token(String text) {
        var cursor = over(text);

        assertThat(cursor.tableEntry()).isEqualTo(-1);
        assertThat(cursor.offset()).isZero();
    }

    @Test
    void tokens_are_read_with_blanks_and_comments_between_them() {
        var cursor = over("12%comment\n-3 obj(7)");

        assertThat(cursor.integer()).isEqualTo(12);
        assertThat(cursor.integer()).isEqualTo(-3);
        assertThat(cursor.skip("endobj")).isFalse();
        assertThat(cursor.skip("obj")).isTrue();
        assertThat(cursor.offset()).isEqualTo("12%comment\n-3 obj".length());
    }

    @Test
    void tokens_are_whole_wherever_the_windows_of_a_long_file_end(@TempDir Path folder)
            throws IOException {
        var text = new StringBuilder();
        for (int i = 1_000_000; i < 1_020_000; i++) {
            text.append(i).append(i % 3 == 0 ? "\n" : " ");
        }
        Path file = Files.writeString(folder.resolve("file"), text.toString());
        try (var source = CachedBytes.of(PdfSource.of(file))) {
            var cursor = new Cursor(source, 0);
            for (int i = 1_000_000; i < 1_020_000; i++) {
                assertThat(cursor.integer()).isEqualTo(i);
            }
        }
    }
}
