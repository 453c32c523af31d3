package org.platen.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.platen.bench.tool.CommandLine;

class StopwatchTest {

    @TempDir Path folder;

    @BeforeEach
    void linux() {
        assumeTrue(ProcFiles.exist());
    }

    @Test
    void what_a_command_takes_is_measured_with_all_that_it_starts() throws Exception {
        var outcome =
                run(
                        "sh -c 'i=0; while [ $i -lt 200000 ]; do i=$((i+1)); done'; printf 12345 > out");

        var usage = ((Outcome.Done) outcome).usage();
        assertThat(usage.wallSeconds()).isPositive();
        assertThat(usage.cpuSeconds()).isPositive();
        assertThat(usage.peakRssMiB()).isPositive();
        assertThat(usage.outputBytes()).isEqualTo(5);
    }

    @Test
    void the_output_of_a_command_may_be_the_file() throws Exception {
        var command =
                new CommandLine(List.of("echo", "hello"), Optional.empty(), Optional.of(output()));

        var outcome = watch(Duration.ofMinutes(1)).run(command, output());

        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        assertThat(output()).hasContent("hello");
    }

    @Test
    void a_failure_is_told_in_the_words_of_the_tool() throws Exception {
        assertThat(run("echo reading; echo 'I/O Error: Too many open files' >&2; echo bye; exit 3"))
                .isEqualTo(new Outcome.Failed("I/O Error: Too many open files"));
        assertThat(run("exit 3")).isEqualTo(new Outcome.Failed("exit status 3"));
    }

    @Test
    void a_command_that_takes_too_long_is_stopped_with_what_it_started() throws Exception {
        var command = shell("sleep 1000 & echo $! > started; wait");

        var outcome = watch(Duration.ofSeconds(1)).run(command, output());

        assertThat(outcome).isEqualTo(new Outcome.Failed("stopped after 1 s"));
        long started = Long.parseLong(Files.readString(folder.resolve("started")).strip());
        assertThat(ProcessHandle.of(started).map(ProcessHandle::onExit).stream())
                .allSatisfy(end -> assertThat(end).succeedsWithin(Duration.ofSeconds(20)));
    }

    @Test
    void figures_are_read_as_linux_writes_them() {
        var stat = "7 (a ) b) S 1 7 7 0 -1 4194304 9 9 0 0 11 12 250 50 20 0 1 0 99 0 0";

        assertThat(ProcFiles.childrensCpuSeconds(stat)).isEqualTo(3.0);
        assertThat(ProcFiles.peakMiB("VmPeak:\t 9999 kB\nVmHWM:\t    2048 kB\n")).isEqualTo(2);
        assertThat(ProcFiles.peakMiB("")).isZero();
    }

    private Outcome run(String script) throws IOException, InterruptedException {
        return watch(Duration.ofMinutes(1)).run(shell(script), output());
    }

    private static CommandLine shell(String script) {
        return new CommandLine(List.of("sh", "-c", script), Optional.empty(), Optional.empty());
    }

    private Stopwatch watch(Duration limit) {
        return new Stopwatch(folder, folder.resolve("log"), limit);
    }

    private Path output() {
        return folder.resolve("out");
    }
}
