package org.platen.filestore.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.platen.filestore.SampleStore;

class DownloadTest {

    @TempDir Path data;

    private Path path;

    private Download folder;

    @BeforeEach
    void begin() throws IOException {
        path = Files.createDirectory(data.resolve("folder"));
        Files.writeString(data.resolve("precious"), "precious");
        Files.writeString(path.resolve("a.pdf"), "abc");
        Files.writeString(Files.createDirectory(path.resolve("b")).resolve("c.pdf"), "abcd");
        folder = new Download(SampleStore.folder("out", 7), path);
    }

    @Test
    void a_member_is_found_by_its_path() {
        assertThat(folder.member("b/c.pdf"))
                .hasValueSatisfying(
                        member -> {
                            assertThat(member.name()).isEqualTo("c.pdf");
                            assertThat(member.size()).isEqualTo(4);
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../precious",
                "b/../../precious",
                "b",
                ".",
                "..",
                "missing",
                "a.pdf\0",
                "/etc/hosts"
            })
    void nothing_else_is(String member) {
        assertThat(folder.member(member)).isEmpty();
    }

    @Test
    void links_lead_nowhere() throws IOException {
        Files.createSymbolicLink(path.resolve("link"), data.resolve("precious"));
        Files.createSymbolicLink(path.resolve("up"), data);

        assertThat(folder.member("link")).isEmpty();
        assertThat(folder.member("up/precious")).isEmpty();
    }

    @Test
    void output_that_is_a_single_file_is_found_by_its_own_name() {
        var only = SampleStore.member(folder.file(), "b/c.pdf", 4);
        var download = new Download(only, path.resolve("b/c.pdf"));

        assertThat(download.member("c.pdf")).isPresent();
        assertThat(download.member("a.pdf")).isEmpty();
    }
}
