package org.platen.filestore.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderZipTest {

    @TempDir Path data;

    @Test
    void all_files_are_in_it_in_the_order_of_their_names() throws IOException {
        var folder = Files.createDirectory(data.resolve("folder"));
        Files.writeString(folder.resolve("b.pdf"), "second");
        Files.writeString(folder.resolve("Änne.pdf"), "last");
        Files.writeString(folder.resolve("a.pdf"), "first");
        Files.writeString(Files.createDirectory(folder.resolve("c")).resolve("d.pdf"), "third");

        assertThat(content(folder))
                .containsExactly(
                        Map.entry("a.pdf", "first"),
                        Map.entry("b.pdf", "second"),
                        Map.entry("c/d.pdf", "third"),
                        Map.entry("Änne.pdf", "last"));
    }

    @Test
    void what_a_link_leads_to_is_not() throws IOException {
        var outside = Files.writeString(data.resolve("precious"), "precious");
        var folder = Files.createDirectory(data.resolve("folder"));
        Files.createSymbolicLink(folder.resolve("link"), outside);

        assertThat(content(folder)).isEmpty();
    }

    private static Map<String, String> content(Path folder) throws IOException {
        var content = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new FolderZip(folder).open())) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                content.put(
                        entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return content;
    }
}
