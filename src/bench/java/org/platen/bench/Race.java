package org.platen.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.platen.bench.data.DataSet;
import org.platen.bench.tool.AssemblyTask;

/** Lets the tools run in turn. All of them complete a round before any begins the next one. */
final class Race {

    private static final int BUFFER = 1 << 20;

    private final List<Contestant> contestants;
    private final BenchOptions options;
    private final Patience patience;
    private final Path work;
    private final PrintStream out;
    private final long start = System.nanoTime();

    /**
     * A race.
     *
     * @param work folder for outputs and lists
     */
    Race(
            List<Contestant> contestants,
            BenchOptions options,
            Patience patience,
            Path work,
            PrintStream out) {
        this.contestants = contestants;
        this.options = options;
        this.patience = patience;
        this.work = work;
        this.out = out;
    }

    /** The time since the race was created. */
    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    List<Standing> run(Experiment experiment) throws IOException, InterruptedException {
        var documents =
                new DataSet(
                        options.data(),
                        experiment.variant(),
                        experiment.documents(),
                        options.seed());
        var standings =
                contestants.stream()
                        .filter(contestant -> contestant.takesPartIn(experiment))
                        .map(contestant -> new Standing(experiment, contestant))
                        .toList();
        for (int round = 1; round <= options.rounds(); round++) {
            warm(documents);
            for (var standing : standings) {
                if (isOn(standing)) {
                    run(standing, documents, round);
                }
            }
        }
        return standings;
    }

    private boolean isOn(Standing standing) {
        return standing.failure().isEmpty()
                && (standing.rounds() == 0 || patience.grantsAnotherRound(standing, elapsed()));
    }

    /** Reads all documents once, so that no tool has to wait longer for the disk than another. */
    private static void warm(DataSet documents) {
        var buffer = ByteBuffer.allocateDirect(BUFFER);
        for (var name : documents.files()) {
            try (var file = FileChannel.open(documents.folder().resolve(name))) {
                int read;
                do {
                    read = file.read(buffer.clear());
                } while (read >= 0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void run(Standing standing, DataSet documents, int round)
            throws IOException, InterruptedException {
        var tool = standing.contestant().tool();
        var task = new AssemblyTask(documents, work, work.resolve("out.pdf"));
        var stopwatch =
                new Stopwatch(
                        documents.folder(), work.resolve(tool.name() + ".log"), patience.limit());
        settle(task.output());
        var outcome = checked(stopwatch.run(tool.command(task), task.output()), standing, task);
        standing.add(outcome);
        tell(standing, round, outcome);
        settle(task.output());
    }

    /** The outcome of a run, which has failed if the output lacks pages. */
    private static Outcome checked(Outcome outcome, Standing standing, AssemblyTask task)
            throws IOException {
        if (outcome instanceof Outcome.Failed) {
            return outcome;
        }
        return standing.contestant()
                .tool()
                .fault(task)
                .<Outcome>map(Outcome.Failed::new)
                .orElse(outcome);
    }

    /**
     * Deletes the output of a tool and syncs the disk, so that nothing is written while the next
     * tool runs.
     */
    private static void settle(Path output) throws IOException, InterruptedException {
        Files.deleteIfExists(output);
        new ProcessBuilder("sync").start().waitFor();
    }

    private void tell(Standing standing, int round, Outcome outcome) {
        var told =
                outcome instanceof Outcome.Done done
                        ? String.format(Locale.ROOT, "%.2f s", done.usage().wallSeconds())
                        : "failed: " + ((Outcome.Failed) outcome).reason();
        out.printf(
                Locale.ROOT,
                "  %s %,d, round %d, %s: %s%n",
                standing.experiment().variant().label(),
                standing.experiment().documents(),
                round,
                standing.contestant().name(),
                told);
    }
}
