package org.platen.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.platen.bench.data.DataSet;
import org.platen.bench.tool.Platen;
import org.platen.bench.tool.Tool;
import org.platen.bench.tool.Tools;

/**
 * The command {@code ./platen bench}: creates documents, lets Platen and other tools assemble them
 * in turn, and prints time and memory of each. Exit status 0 if Platen completed all experiments, 1
 * if not, 2 if the command line is invalid.
 */
public final class Bench {

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private static final String RESULTS = "results.json";

    private final PrintStream out;
    private final PrintStream err;
    private final Path work;
    private final List<Tool> tools;

    /**
     * A benchmark.
     *
     * @param work folder for all files that it creates
     * @param tools the tools to compare, installed or not
     */
    Bench(PrintStream out, PrintStream err, Path work, List<Tool> tools) {
        this.out = out;
        this.err = err;
        this.work = work;
        this.tools = tools;
    }

    /**
     * Runs the benchmark and ends the process. The launcher states the location and the version of
     * Platen.
     */
    public static void main(String[] arguments) throws InterruptedException {
        // Figures and documents are the same in every country.
        Locale.setDefault(Locale.ROOT);
        var home = Path.of(System.getProperty("platen.home"));
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var tools = Tools.all(home, System.getProperty("platen.version"));
        System.exit(new Bench(out, System.err, home.resolve("target/bench"), tools).run(arguments));
    }

    int run(String... arguments) throws InterruptedException {
        try {
            var names = tools.stream().map(Tool::name).toList();
            return run(BenchOptions.parse(work.resolve("data"), names, arguments));
        } catch (BenchUsageException e) {
            err.println("platen: " + e.getMessage() + " Try \"./platen --help\".");
            return MISUSED;
        } catch (IOException e) {
            err.println("platen: " + e);
        } catch (UncheckedIOException e) {
            err.println("platen: " + e.getCause());
        }
        return FAILED;
    }

    private int run(BenchOptions options) throws IOException, InterruptedException {
        if (options.chart().isPresent()) {
            return draw(options.chart().get());
        }
        if (!ProcFiles.exist()) {
            err.println("platen: bench measures processes through /proc; run it on Linux.");
            return FAILED;
        }
        var plan = BenchPlan.of(options);
        var want = Space.want(plan, options);
        if (want.isPresent()) {
            err.println("platen: " + want.get());
            return FAILED;
        }
        makeData(plan, options);
        return options.rounds() == 0 ? DONE : race(plan, options);
    }

    private int draw(Path chart) throws IOException {
        var file = work.resolve(RESULTS);
        if (!Files.isRegularFile(file)) {
            throw new BenchUsageException(
                    "There are no results in " + file + ". Run the bench first.");
        }
        var measured =
                LocalDate.ofInstant(Files.getLastModifiedTime(file).toInstant(), ZoneOffset.UTC);
        var note =
                "Wall time of the whole process, including its start; medians. %s, %d processors."
                        .formatted(measured, Runtime.getRuntime().availableProcessors());
        new Chart(Results.read(file), note).write(chart);
        say("Drew %s from %s.", chart, file);
        return DONE;
    }

    private void makeData(List<Experiment> plan, BenchOptions options) {
        for (var experiment : plan) {
            var data =
                    new DataSet(
                            options.data(),
                            experiment.variant(),
                            experiment.documents(),
                            options.seed());
            int missing = data.missing();
            if (missing > 0) {
                long start = System.nanoTime();
                data.make();
                say(
                        "Made %,d documents, %s: %s, in %.1f s.",
                        missing,
                        experiment.variant().label(),
                        experiment.variant().description(),
                        seconds(Duration.ofNanos(System.nanoTime() - start)));
            }
        }
    }

    private int race(List<Experiment> plan, BenchOptions options)
            throws IOException, InterruptedException {
        var contestants = contestants(options);
        var patience = Patience.of(options);
        var scratch = Files.createDirectories(work.resolve("work"));
        var race = new Race(contestants, options, patience, scratch, out);
        var standings = new ArrayList<Standing>();
        for (var experiment : plan) {
            standings.addAll(race.run(experiment));
        }
        var results = Results.of(standings);
        results.write(work.resolve(RESULTS));
        new BenchReport(out, standings, results).print(options.documents(), patience);
        say("");
        say("Took %.1f min. The figures are in %s.", minutes(race), work.resolve(RESULTS));
        return platenFailed(standings) ? FAILED : DONE;
    }

    private List<Contestant> contestants(BenchOptions options) {
        var asked =
                tools.stream()
                        .filter(
                                t ->
                                        options.tools().isEmpty()
                                                || options.tools().contains(t.name()))
                        .toList();
        var there = Contestant.of(asked);
        var names = there.stream().map(Contestant::name).toList();
        var missing =
                asked.stream()
                        .map(Tool::name)
                        .filter(name -> !names.contains(name))
                        .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            say("Not installed, so left out: %s.", missing);
        }
        return there;
    }

    private static boolean platenFailed(List<Standing> standings) {
        return standings.stream()
                .filter(standing -> standing.contestant().name().equals(Platen.NAME))
                .anyMatch(standing -> standing.failure().isPresent());
    }

    private static double minutes(Race race) {
        return seconds(race.elapsed()) / 60;
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }

    private void say(String form, Object... values) {
        out.println(String.format(Locale.ROOT, form, values));
    }
}
