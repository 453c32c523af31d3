package org.platen.engine.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentListTest {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    @TempDir Path folder;

    private List<String> names(String text, Charset charset) throws IOException {
        var names = new ArrayList<String>();
        try (var list = open(text, charset)) {
            for (String name = list.next(); name != null; name = list.next()) {
                names.add(name + "@" + list.place().replaceFirst(".*, line ", ""));
            }
        }
        return names;
    }

    private DocumentList open(String text, Charset charset) throws IOException {
        var file = Files.write(folder.resolve("list.txt"), text.getBytes(charset));
        return DocumentList.open(file.toString());
    }

    private AbstractThrowableAssert<?, ?> assertRefused(String text, Charset charset) {
        return assertThatThrownBy(() -> names(text, charset))
                .isInstanceOf(CommandFailedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void lines_end_as_on_any_system_and_are_counted(String end) throws IOException {
        var text = String.join(end, "a.pdf", "", "  ", "ü \uD83D\uDE00.pdf[1]", "z");

        for (var charset : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
            assertThat(names(BYTE_ORDER_MARK + text, charset))
                    .containsExactly("a.pdf@1", "ü \uD83D\uDE00.pdf[1]@4", "z@5");
        }
        assertThat(names(text + end, UTF_8)).hasSize(3);
    }

    @Test
    void a_list_may_be_shorter_or_longer_than_what_is_read_at_once() throws IOException {
        assertThat(names("a", UTF_8)).containsExactly("a@1");
        assertThat(names("ab", UTF_8)).containsExactly("ab@1");
        assertThat(names("\r\n", UTF_8)).isEmpty();

        for (String end : List.of("\n", "\r\n")) {
            for (var charset : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
                var text = (BYTE_ORDER_MARK + ("ü".repeat(300) + end).repeat(100));
                assertThat(names(text, charset)).hasSize(100).endsWith("ü".repeat(300) + "@100");
            }
        }
    }

    @Test
    void an_empty_list_names_nothing() throws IOException {
        assertThat(names("", UTF_8)).isEmpty();
        assertThat(names("" + BYTE_ORDER_MARK, UTF_8)).isEmpty();
        assertThat(names("" + BYTE_ORDER_MARK, UTF_16LE)).isEmpty();
    }

    @Test
    void another_character_set_is_told_with_line_and_byte() {
        assertRefused("a.pdf\r\nM\u00FCller.pdf", ISO_8859_1)
                .hasMessageContaining("list.txt, line 2: byte 2 (hexadecimal FC) is not UTF-8")
                .hasMessageContaining("iconv");
    }

    @Test
    void what_is_no_list_is_told_to_be_none() {
        assertRefused("a.pdf", UTF_16BE).hasMessageContaining("line 1: this is not a list");
        assertRefused("%PDF-1.7\n", UTF_8).hasMessageContaining("line 1: this is not a list");
        assertRefused("a".repeat(70_000), UTF_8).hasMessageContaining("this is not a list");
    }

    @Test
    void a_list_that_is_missing_is_named() {
        assertThatThrownBy(() -> DocumentList.open(folder + "/none"))
                .hasMessage("--list " + folder + "/none: there is no such file");
        assertThatThrownBy(() -> DocumentList.open(folder.toString()))
                .hasMessageContaining("is a folder");
    }
}
