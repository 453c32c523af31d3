package org.platen.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as it is typed. */
class BenchIT {

    @TempDir Path folder;

    @Test
    void the_launcher_finds_the_benchmark_and_all_it_needs() throws Exception {
        var log = folder.resolve("log").toFile();
        var process =
                new ProcessBuilder(
                                Path.of("platen").toAbsolutePath().toString(),
                                "bench",
                                "--documents",
                                "20",
                                "--rounds",
                                "0",
                                "--variants",
                                "full",
                                "--data",
                                "documents")
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log)
                        .start();

        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();

        assertThat(log).content().contains("Made 1 documents, full");
        assertThat(process.exitValue()).isZero();
        assertThat(folder.resolve("documents/full/000/000.pdf")).exists();
    }
}
