package org.platen.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.platen.bench.tool.CommandLine;

/** Runs a command and measures its resources. One command at a time. */
final class Stopwatch {

    private static final int LOOK_EVERY_MS = 20;

    private static final double NANOS = 1e9;

    private static final int MAX_REASON_LENGTH = 100;

    private final Path folder;
    private final Path log;
    private final Duration limit;

    /**
     * A stopwatch for commands in a folder.
     *
     * @param log receives the output of the command
     * @param limit time after which it is stopped
     */
    Stopwatch(Path folder, Path log, Duration limit) {
        this.folder = folder;
        this.log = log;
        this.limit = limit;
    }

    /**
     * Runs the command.
     *
     * @param output the file that it is expected to write
     */
    Outcome run(CommandLine command, Path output) throws IOException, InterruptedException {
        double cpuBefore = ProcFiles.childrensCpuSeconds();
        long start = System.nanoTime();
        Process process;
        try {
            process = start(command);
        } catch (IOException e) {
            return new Outcome.Failed(String.valueOf(e.getMessage()));
        }
        var stopper = new Thread(() -> stop(process));
        Runtime.getRuntime().addShutdownHook(stopper);
        double peak = watch(process, start);
        double wall = (System.nanoTime() - start) / NANOS;
        Runtime.getRuntime().removeShutdownHook(stopper);
        if (process.isAlive()) {
            stop(process);
            process.waitFor();
            return new Outcome.Failed("stopped after " + limit.toSeconds() + " s");
        }
        if (process.exitValue() != 0) {
            return new Outcome.Failed(reason(process.exitValue()));
        }
        double cpu = ProcFiles.childrensCpuSeconds() - cpuBefore;
        long bytes = Files.exists(output) ? Files.size(output) : 0;
        return new Outcome.Done(new Usage(wall, cpu, peak, bytes));
    }

    private Process start(CommandLine command) throws IOException {
        var builder = new ProcessBuilder(command.words()).directory(folder.toFile());
        builder.redirectError(log.toFile());
        builder.redirectOutput(command.output().orElse(log).toFile());
        builder.redirectInput(command.input().orElse(Path.of("/dev/null")).toFile());
        if (command.output().isEmpty()) {
            builder.redirectErrorStream(true);
        }
        return builder.start();
    }

    /** Waits until the process has ended or its time is over. */
    private double watch(Process process, long start) throws InterruptedException {
        double peak = 0;
        do {
            peak = Math.max(peak, ProcFiles.peakMiB(process.pid()));
        } while (!process.waitFor(LOOK_EVERY_MS, TimeUnit.MILLISECONDS)
                && System.nanoTime() - start < limit.toNanos());
        return peak;
    }

    private static void stop(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private String reason(int exitStatus) throws IOException {
        var said = Files.readString(log, ISO_8859_1).lines().filter(l -> !l.isBlank()).toList();
        return said.isEmpty() ? "exit status " + exitStatus : shortened(telling(said));
    }

    /**
     * The line that explains a failure. Most tools print it first; those that list all faults of
     * files print it last.
     */
    private static String telling(List<String> lines) {
        return lines.stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).contains("error"))
                .findFirst()
                .orElse(lines.get(lines.size() - 1));
    }

    private static String shortened(String reason) {
        return reason.length() <= MAX_REASON_LENGTH
                ? reason
                : reason.substring(0, MAX_REASON_LENGTH) + "…";
    }
}
