package org.platen.engine.fragment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.platen.engine.PdfSource;
import org.platen.engine.stream.StreamData;
import org.platen.engine.syntax.CachedBytes;

class NodeTableTest {

    private static final int EACH = 4096;

    @TempDir Path folder;

    private final NodeTable nodes = new NodeTable();

    @Test
    void data_that_were_read_along_are_kept_as_long_as_they_are_few() throws IOException {
        var file = Files.write(folder.resolve("data"), new byte[EACH]);
        try (var source = CachedBytes.of(PdfSource.of(file))) {
            var data = new StreamData(source, 0, EACH, source.window(0, EACH));

            int kept = (64 << 10) / data.weight();
            addAll(data, kept + 3);

            assertThat(IntStream.range(0, kept + 3).map(this::weight).sum())
                    .isEqualTo(kept * data.weight());
            assertThat(weight(kept)).isZero();

            nodes.clear();
            addAll(data, 1);
            assertThat(weight(0)).isEqualTo(data.weight());
        }
    }

    private void addAll(StreamData data, int count) {
        for (int i = 0; i < count; i++) {
            nodes.add(NodeTable.Kind.OPEN, i);
            nodes.close(data);
        }
    }

    private int weight(int node) {
        return nodes.data(node).weight();
    }
}
