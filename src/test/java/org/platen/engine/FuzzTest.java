package org.platen.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FuzzTest {

    private static final int RUNS = 600;
    private static final int RUNS_FOR_ONE_PICTURE = 15;

    @TempDir Path folder;

    @Test
    void damaged_documents_are_assembled_or_refused_and_nothing_else() throws IOException {
        var fuzz = new Fuzz(4711, 0, folder);
        var letters =
                List.of(
                        Files.readAllBytes(Letters.write(folder, "streams", 2)),
                        Files.readAllBytes(
                                Letters.write(
                                        folder, "table", 2, CompressParameters.NO_COMPRESSION)));

        for (byte[] letter : letters) {
            var seed = Fuzz.Seed.of(letter);
            for (int i = 0; i < RUNS; i++) {
                fuzz.run(seed);
            }
        }

        assertThat(fuzz.refused()).isBetween(1, 2 * RUNS - 1);
        assertThat(fuzz.slowest()).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void damaged_documents_look_like_their_sources_unless_there_is_a_warning() throws IOException {
        assumeTrue(
                Renderer.installed().size() == Renderer.values().length,
                "pdftoppm or mutool is not installed: apt-get install poppler-utils mupdf-tools");
        var fuzz = new Fuzz(4712, RUNS_FOR_ONE_PICTURE, folder);
        var inputs = PictureCheck.pdfs(ReportsTest.INPUTS);

        for (int i = 0; i < RUNS; i++) {
            fuzz.run(Fuzz.Seed.of(Files.readAllBytes(inputs.get(i % inputs.size()))));
        }

        assertThat(fuzz.lookedAt()).isPositive();
    }
}
