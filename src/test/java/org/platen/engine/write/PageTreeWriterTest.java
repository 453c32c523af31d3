package org.platen.engine.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platen.engine.FileForm;

/** Page trees (ISO 32000-2, 7.7.3.2). */
class PageTreeWriterTest {

    @TempDir Path folder;

    @ParameterizedTest(name = "{0} pages: {1} nodes")
    @CsvSource({"1, 1", "64, 1", "65, 3", "4096, 65", "4097, 68"})
    void a_tree_is_balanced(int pages, int nodes) throws IOException {
        try (var file = new WrittenFile(folder, FileForm.TABLE)) {
            var tree = new PageTreeWriter(file.objects());
            for (int page = 0; page < pages; page++) {
                tree.add(100_000 + page);
            }
            int root = tree.finish();

            assertThat(tree.pages()).isEqualTo(pages);
            assertThat(file.count("<</Type/Pages/Count ")).isEqualTo(nodes);
            assertThat(file.count("/Parent ")).isEqualTo(nodes - 1);
            assertThat(file.object(root)).startsWith("<</Type/Pages/Count " + pages + "/Kids[");
        }
    }

    @Test
    void a_page_knows_its_parent_before_that_is_written() throws IOException {
        try (var file = new WrittenFile(folder, FileForm.TABLE)) {
            var tree = new PageTreeWriter(file.objects());
            int first = tree.add(1_000);
            int last = first;
            for (int page = 1_001; page <= 1_064; page++) {
                last = tree.add(page);
            }
            int root = tree.finish();

            assertThat(last).isNotEqualTo(first);
            assertThat(file.object(first))
                    .startsWith("<</Type/Pages/Count 64/Parent " + root + " 0 R/Kids[1000 0 R ");
            assertThat(file.object(last))
                    .isEqualTo("<</Type/Pages/Count 1/Parent " + root + " 0 R/Kids[1064 0 R]>>");
            assertThat(file.object(root)).endsWith("/Kids[%d 0 R %d 0 R]>>".formatted(first, last));
        }
    }
}
