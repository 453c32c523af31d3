package org.platen.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.platen.demo.Server.Running;

/**
 * Sends sample letters through a running Platen and reports the result. {@code ./platen demo}
 * starts the server and then this program. The exit status is 0 only if the output is correct.
 */
public final class Demo {

    private static final String PRESET =
            """
            {
              "name": "Demo letters",
              "format": { "type": "pdf" },
              "files": { "name": "letters_${file.nr,0000}.pdf", "split": { "every": 100, "unit": "sheet" } },
              "sheet": { "duplex": true, "documentsStartOnFront": true },
              "index": { "formats": ["csv"], "level": "document" }
            }
            """;

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final PrintStream out;

    private final Server server;

    private final String url;

    private final Path data;

    private final Path folder;

    private final boolean live;

    private Demo(PrintStream out, String url, Path data, boolean live) {
        this.out = out;
        this.url = url;
        this.server = new Server(url, certificate());
        this.data = data;
        this.folder = data.resolve("demo");
        this.live = live;
    }

    private static Optional<Path> certificate() {
        return Optional.ofNullable(System.getenv("PLATEN_TLS_CERTIFICATE"))
                .filter(Predicate.not(String::isEmpty))
                .map(Path::of);
    }

    /** Takes the server's URL, its data folder and, on a terminal, {@code --progress-bar}. */
    public static void main(String[] arguments) throws InterruptedException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var data = Path.of(arguments[1]);
        boolean live = List.of(arguments).contains("--progress-bar");
        try {
            new Demo(out, arguments[0], data, live).run();
        } catch (DemoException e) {
            fail(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            fail(e.toString());
        }
    }

    private static void fail(String why) {
        System.err.println("platen: The demo failed. " + why);
        System.exit(1);
    }

    private void run() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        var curl = logIn();
        var samples = new Samples(Samples.COUNT);
        var zip = folder.resolve("letters.zip");
        say("Drawing %,d letters and invoices of %,d pages.", Samples.COUNT, samples.pages());
        samples.writeZip(zip);
        long preset = uploadPreset(curl);
        var content = importZip(zip, curl);
        var jobSet = makeJobs(content, curl);
        var operation = submit(preset, jobSet, curl);
        var time = await(operation);
        checkOutput(operation, samples, time, curl);
        tellLatency(samples, preset);
    }

    private long uploadPreset(CurlLines curl) throws IOException, InterruptedException {
        var file = Files.writeString(folder.resolve("demo.OL-outputpreset"), PRESET);
        long preset = server.uploadPreset(file);
        step("Uploaded an output preset: id " + preset + ".", curl.uploadPreset(file));
        return preset;
    }

    private Server.ContentSet importZip(Path zip, CurlLines curl)
            throws IOException, InterruptedException {
        var content = server.importZip(zip);
        step(
                "Created a content set from the letters: id %d, %,d items, %,d pages."
                        .formatted(content.id(), content.items(), content.pages()),
                curl.importZip(zip));
        return content;
    }

    private Server.JobSet makeJobs(Server.ContentSet content, CurlLines curl)
            throws IOException, InterruptedException {
        var jobSet = server.makeJobs(content);
        step(
                "Created a job set from it: id " + jobSet.id() + ".",
                curl.makeJobs(content.id()),
                curl.jobSet(jobSet.madeBy().id()),
                curl.jobs(jobSet.id()));
        return jobSet;
    }

    private Running submit(long preset, Server.JobSet jobSet, CurlLines curl)
            throws IOException, InterruptedException {
        var operation = server.submit(preset, jobSet.jobs());
        step(
                "Submitted the jobs for output: operation " + operation.id() + ".",
                curl.submit(preset, jobSet.jobs()),
                curl.progress(operation.id()));
        return operation;
    }

    private void checkOutput(Running operation, Samples samples, Duration time, CurlLines curl)
            throws IOException, InterruptedException {
        var result = server.result(operation);
        long output = result.get("identifier").asLong();
        var target = download(operation, output);
        step("Downloaded the output.", curl.result(operation.id()), curl.download(output));
        var prints = printFiles(result.get("files"), target);
        int pages = ReadBack.check(prints, samples.all());
        say("");
        say(
                "Read the print files back: all letters are complete and in"
                        + " order, and each begins on a new sheet.");
        say("");
        say("  files            %s", target);
        say("  print files      %,d", prints.size());
        tellFigures(samples, pages, time);
    }

    private static List<Path> printFiles(JsonNode files, Path folder) {
        var names = new ArrayList<String>();
        files.forEach(name -> names.add(name.asText()));
        return names.stream().filter(name -> name.endsWith(".pdf")).map(folder::resolve).toList();
    }

    private void tellFigures(Samples samples, int pages, Duration time) {
        say("  documents        %,d", samples.all().size());
        say("  pages            %,d (%,d of them blank backs)", pages, pages - samples.pages());
        say("  sheets           %,d, printed on both sides", pages / 2);
        say("  time             %.2f s from acceptance to completion", seconds(time));
        say("  pages per second %,.0f", pages / seconds(time));
    }

    /** Returns the steps as commands, with their credentials. */
    private CurlLines logIn() throws IOException, InterruptedException {
        var passwordFile = data.resolve("admin-password");
        var ofEnvironment = System.getenv("PLATEN_ADMIN_PASSWORD");
        if (!server.asksForCredentials()) {
            say("Security is off: no step needs credentials.");
            return CurlLines.withoutPassword(url);
        }
        if (ofEnvironment != null) {
            server.logIn("admin", ofEnvironment);
            return CurlLines.withPasswordOfEnvironment(url);
        }
        if (Files.exists(passwordFile)) {
            server.logIn("admin", Files.readString(passwordFile).strip());
            return CurlLines.withPasswordOf(url, passwordFile);
        }
        throw new DemoException(
                "It does not have the password of the user admin: set PLATEN_ADMIN_PASSWORD.");
    }

    private Duration await(Running operation) throws IOException, InterruptedException {
        say("");
        try (var bar = new DemoProgress(out, live)) {
            return server.awaitDone(operation, PAUSE, bar::show);
        }
    }

    private Path download(Running operation, long output) throws IOException, InterruptedException {
        var target = Files.createDirectories(folder.resolve(operation.id()));
        var zip = target.resolve("output.zip");
        server.download(output, zip);
        Unpacked.zip(zip, target);
        Files.delete(zip);
        return target;
    }

    private void tellLatency(Samples samples, long preset)
            throws IOException, InterruptedException {
        var sample = samples.all().get(0);
        var median = new Latency(server, preset).measure(samples.pdf(sample), sample.pages());
        say(
                "  one document     %.0f ms from acceptance to completion, median of %d",
                seconds(median) * 1_000, Latency.OPERATIONS);
    }

    private void step(String what, String... commands) {
        say("");
        say("%s", what);
        for (var command : commands) {
            say("  %s", command);
        }
    }

    private void say(String form, Object... values) {
        out.println(String.format(Locale.ROOT, form, values));
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }
}
