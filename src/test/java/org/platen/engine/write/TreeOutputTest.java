package org.platen.engine.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.platen.engine.write.WrittenFile.value;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platen.engine.FileForm;

/** Name trees (ISO 32000-2, 7.9.6) and number trees (7.9.7). */
class TreeOutputTest {

    @TempDir Path folder;

    private static int finished(WrittenFile file, int entries) throws IOException {
        var tree = new TreeOutput(file.objects(), "Nums");
        for (int entry = 0; entry < entries; entry++) {
            tree.add("" + entry, value("null"));
        }
        assertThat(tree.isEmpty()).isEqualTo(entries == 0);
        return tree.finish();
    }

    @ParameterizedTest(name = "{0} entries: {1} leaves in {2} nodes")
    @CsvSource({"0, 1, 1", "1, 1, 1", "64, 1, 1", "65, 2, 3", "4096, 64, 65", "4097, 65, 68"})
    void a_tree_is_balanced(int entries, int leaves, int nodes) throws IOException {
        try (var file = new WrittenFile(folder, FileForm.TABLE)) {
            finished(file, entries);

            assertThat(file.count("/Nums[")).isEqualTo(leaves);
            assertThat(file.count(" 0 obj")).isEqualTo(nodes);
            assertThat(file.count("/Limits[")).isEqualTo(nodes - 1);
        }
    }

    @Test
    void all_nodes_but_the_root_have_limits() throws IOException {
        try (var file = new WrittenFile(folder, FileForm.TABLE)) {
            int root = finished(file, 66);

            assertThat(file.object(root)).isEqualTo("<</Kids[1 0 R 2 0 R ]>>");
            assertThat(file.object(1)).startsWith("<</Limits[0 63]/Nums[0 null 1 null ");
            assertThat(file.object(2)).isEqualTo("<</Limits[64 65]/Nums[64 null 65 null ]>>");
        }
    }

    @Test
    void intermediate_nodes_have_the_limits_of_their_kids() throws IOException {
        try (var file = new WrittenFile(folder, FileForm.TABLE)) {
            finished(file, 4_097);

            assertThat(file.count("/Limits[0 4095]/Kids[")).isOne();
            assertThat(file.count("/Limits[4096 4096]/Kids[")).isOne();
        }
    }
}
