package org.platen.engine;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.platen.engine.assembly.StreamingAssembler;

/**
 * Puts every file of a collection of odd and damaged ones through the assembler, if it is there.
 */
class CorpusTest {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    @TempDir Path folder;

    @Test
    void each_file_is_assembled_or_refused_with_a_reason() throws IOException {
        Path corpus = Path.of(System.getProperty("platen.corpus", "../shared/corpus"));
        assumeTrue(Files.isDirectory(corpus), "there is no " + corpus);
        var softly = new SoftAssertions();

        try (Stream<Path> files = Files.walk(corpus)) {
            files.filter(file -> file.toString().endsWith(".pdf"))
                    .sorted()
                    .forEach(file -> check(file, softly));
        }

        softly.assertAll();
    }

    private void check(Path file, SoftAssertions softly) {
        Path out = folder.resolve("out.pdf");
        long start = System.nanoTime();
        try {
            assemble(file, out);
            Assertions.assertThat(Letters.pageCount(out)).isPositive();
        } catch (BrokenDocumentException e) {
            softly.assertThat(e).hasMessageStartingWith(file.getFileName() + ": ");
        } catch (RuntimeException | AssertionError | IOException e) {
            softly.fail(file + ": " + e, e);
        } finally {
            delete(out);
        }
        softly.assertThat(Duration.ofNanos(System.nanoTime() - start))
                .as(file.toString())
                .isLessThan(LIMIT);
    }

    private static void assemble(Path file, Path out) {
        var step = new Step.Pages(file, 1, Step.Pages.TO_LAST, 1, file.getFileName().toString());
        new StreamingAssembler(AssemblySettings.defaults().withThreads(0))
                .assemble(
                        List.of(new Step.NextFile(out), step).iterator(), new RecordingListener());
    }

    private static void delete(Path out) {
        try {
            Files.deleteIfExists(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
