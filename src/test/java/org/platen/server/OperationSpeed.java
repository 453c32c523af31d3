package org.platen.server;

import static org.platen.server.Client.OUTPUT;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/**
 * How quick operations are as clients meet them, on a PostgreSQL that brings each commit to the
 * disk: how many are accepted in a second beside what {@code pgbench} does in the same database;
 * what one document takes beside 100,000; what three nodes do in the time of one; what a long queue
 * takes of a node's memory. A program, for maintainers; needs {@code pgbench} on the PATH. May be
 * given what to measure: accepting, beside, nodes, memory.
 */
public final class OperationSpeed {

    private static final int CLIENTS = 8;

    private static final Duration MEASURED = Duration.ofSeconds(15);

    private static final int DOCUMENTS = 1_000;

    private static final String BY_JOB =
            "{\"name\":\"Many\",\"format\":{\"type\":\"pdf\"},"
                    + "\"files\":{\"name\":\"${file.nr,000}.pdf\",\"split\":{\"level\":\"job\"}}}";

    private static final Pattern LIVE = Pattern.compile("(?m)^Total +[0-9]+ +([0-9]+)");

    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");

    private final EmbeddedPostgres postgres;

    private OperationSpeed(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    public static void main(String[] arguments) throws Exception {
        try (var postgres =
                EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("full_page_writes", "on")
                        .setServerConfig("max_connections", "200")
                        .start()) {
            var speed = new OperationSpeed(postgres);
            var wanted = List.of(arguments);
            if (wanted.isEmpty() || wanted.contains("accepting")) {
                speed.accepting();
            }
            if (wanted.isEmpty() || wanted.contains("beside")) {
                speed.besideALargeOne();
            }
            if (wanted.isEmpty() || wanted.contains("nodes")) {
                speed.nodes();
            }
            if (wanted.isEmpty() || wanted.contains("memory")) {
                speed.memory();
            }
        }
        System.exit(0);
    }

    private Map<String, String> settings() {
        var settings = new HashMap<String, String>();
        settings.put("PLATEN_DB_URL", postgres.getJdbcUrl("postgres", "postgres"));
        settings.put("PLATEN_DB_USER", "postgres");
        settings.put("PLATEN_DB_PASSWORD", "postgres");
        return usual(settings);
    }

    /** As the launcher starts it, and not as other tests want it. */
    private static Map<String, String> usual(Map<String, String> settings) {
        settings.put("JAVA_OPTS", "");
        settings.put("PLATEN_QUEUE_LIMIT", "1000000");
        return settings;
    }

    // ---- accepting -------------------------------------------------------------------------

    private void accepting() throws IOException, InterruptedException {
        try (var server = PlatenServer.fresh(settings())) {
            warm(server);
            System.out.printf("accepted a second, PostgreSQL: %.0f%n", accept(server, "measured"));
            System.out.printf("pgbench, single-row inserts:   %.0f%n", pgbench());
            System.out.printf("accepted a second, PostgreSQL: %.0f%n", accept(server, "again"));
        }
        try (var server = PlatenServer.fresh(usual(new HashMap<>()))) {
            warm(server);
            System.out.printf("accepted a second, H2:         %.0f%n", accept(server, "measured"));
        }
    }

    /** It takes a server a minute of work until its code is compiled. */
    private static void warm(PlatenServer server) {
        for (int i = 0; i < 4; i++) {
            accept(server, "warm" + i);
        }
    }

    /** Operations accepted in a second by several clients, each of which waits for its answer. */
    private static double accept(PlatenServer server, String name) {
        var client = new Client(server.admin());
        var preset = Long.toString(client.preset(name + ".OL-outputpreset", Client.ONE_FILE));
        var job = client.jobs(Pdfs.numbered(name, 1), 1);
        var accepted = new AtomicLong();
        long begin = System.nanoTime();
        all(
                CLIENTS,
                () -> {
                    while (System.nanoTime() - begin < MEASURED.toNanos()) {
                        client.submit(preset, job, true);
                        accepted.incrementAndGet();
                    }
                });
        return accepted.get() * 1e9 / (System.nanoTime() - begin);
    }

    private static void all(int threads, Runnable work) {
        var running = new ArrayList<CompletableFuture<Void>>();
        for (int i = 0; i < threads; i++) {
            var done = new CompletableFuture<Void>();
            new Thread(
                            () -> {
                                try {
                                    work.run();
                                    done.complete(null);
                                } catch (RuntimeException | Error e) {
                                    done.completeExceptionally(e);
                                }
                            })
                    .start();
            running.add(done);
        }
        running.forEach(CompletableFuture::join);
    }

    /** As many bytes as the row of an operation has. */
    private double pgbench() throws IOException, InterruptedException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "create table if not exists speed (id varchar(36) primary key, row text)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        var script = Files.createTempFile("insert", ".sql");
        Files.writeString(
                script,
                "insert into speed values (gen_random_uuid(), repeat('operation ', 40));\n");
        var pgbench =
                new ProcessBuilder(
                                "pgbench",
                                "-n",
                                "-h",
                                "127.0.0.1",
                                "-U",
                                "postgres",
                                "-p",
                                Integer.toString(postgres.getPort()),
                                "-c",
                                Integer.toString(CLIENTS),
                                "-j",
                                "2",
                                "-T",
                                Long.toString(MEASURED.toSeconds()),
                                "-f",
                                script.toString(),
                                "postgres")
                        .redirectErrorStream(true)
                        .start();
        var said = new String(pgbench.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        pgbench.waitFor();
        Files.delete(script);
        var tps = TPS.matcher(said);
        if (!tps.find()) {
            throw new IllegalStateException("pgbench said: " + said);
        }
        return Double.parseDouble(tps.group(1));
    }

    private static String run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    // ---- memory ----------------------------------------------------------------------------

    /** The server is warm before: what it loads and compiles at first is not the queue's. */
    private void memory() throws IOException, InterruptedException {
        var settings = fresh();
        try (var server = PlatenServer.fresh(settings)) {
            var client = new Client(server.admin());
            var preset = Long.toString(client.preset("queue.OL-outputpreset", Client.ONE_FILE));
            var job = client.jobs(Pdfs.numbered("queue", 1), 1);
            for (int length : List.of(2_000, 20_000, 40_000)) {
                fill(settings, length, () -> client.submit(preset, job, true));
                System.out.printf(
                        "with %,d queued, live in the heap: %,d KiB%n",
                        queued(settings), live(server));
            }
        }
    }

    private static void fill(Map<String, String> settings, int length, Runnable submit) {
        for (long queued = 0; queued < length; queued = queued(settings)) {
            long each = (length - queued) / CLIENTS + 1;
            all(CLIENTS, () -> LongStream.range(0, each).forEach(i -> submit.run()));
        }
    }

    /** What a collection leaves, in KiB: it is counted by it, so nothing comes in between. */
    private static long live(PlatenServer server) throws IOException, InterruptedException {
        var live = LIVE.matcher(run("jcmd", server.pid(), "GC.class_histogram"));
        if (!live.find()) {
            throw new IllegalStateException("jcmd gives no histogram");
        }
        return Long.parseLong(live.group(1)) / 1024;
    }

    private static long queued(Map<String, String> settings) {
        try (var connection =
                        DriverManager.getConnection(
                                settings.get("PLATEN_DB_URL"), "postgres", "postgres");
                var rows =
                        connection
                                .createStatement()
                                .executeQuery(
                                        "select count(*) from operation where state = 'QUEUED'")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    // ---- one beside 100,000 ----------------------------------------------------------------

    private void besideALargeOne() {
        try (var server = PlatenServer.fresh(fresh())) {
            var client = new Client(server.admin());
            var preset = Long.toString(client.preset("many.OL-outputpreset", BY_JOB));
            long job = client.jobs(Pdfs.numbered("many", DOCUMENTS), 1).get(0);
            var one = client.jobs(Pdfs.numbered("one", 1), 1);
            seconds(() -> client.submit(preset, one, true), client);
            var large = client.submit(preset, Collections.nCopies(100, job), true);
            var times = new ArrayList<Double>();
            long begin = System.nanoTime();
            while (!isDone(client, large)) {
                times.add(seconds(() -> client.submit(preset, one, true), client));
                PlatenServer.sleep(Duration.ofMillis(100));
            }
            System.out.printf(
                    "100,000 documents took %.1f s; one document beside them %s%n",
                    (System.nanoTime() - begin) / 1e9, summary(times));
        }
    }

    private Map<String, String> fresh() {
        var settings = usual(new HashMap<>(Database.POSTGRESQL.fresh()));
        settings.put("PLATEN_WORKERS", "2");
        return settings;
    }

    private static boolean isDone(Client client, String operation) {
        return client.get(OUTPUT + "getProgress/" + operation).text().equals("done");
    }

    /** From the submit until the operation is done. */
    private static double seconds(Supplier<String> submit, Client client) {
        long begin = System.nanoTime();
        var operation = submit.get();
        while (!isDone(client, operation)) {
            PlatenServer.sleep(Duration.ofMillis(5));
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private static String summary(List<Double> seconds) {
        var sorted = seconds.stream().sorted().toList();
        return sorted.isEmpty()
                ? "not measured"
                : String.format(
                        "%d times: median %.2f s, most %.2f s",
                        sorted.size(),
                        sorted.get(sorted.size() / 2),
                        sorted.get(sorted.size() - 1));
    }

    // ---- one node and three ----------------------------------------------------------------

    private void nodes() {
        double one = work(1);
        double three = work(3);
        System.out.printf(
                "documents a second: one node %,.0f, three nodes %,.0f: %.2f of it%n",
                one, three, three / one);
    }

    /** Documents a second, after each node has had time to become warm. */
    private double work(int count) {
        var nodes = PlatenServer.nodes(count, fresh());
        try {
            var client = new Client(nodes.get(0).admin());
            var preset = Long.toString(client.preset("many.OL-outputpreset", BY_JOB));
            long job = client.jobs(Pdfs.numbered("many", DOCUMENTS), 1).get(0);
            run(client, preset, job, 200 * count);
            long begin = System.nanoTime();
            run(client, preset, job, 400);
            return 400.0 * DOCUMENTS / ((System.nanoTime() - begin) / 1e9);
        } finally {
            nodes.parallelStream().forEach(PlatenServer::close);
        }
    }

    /** Large operations and small ones, until all are done. */
    private static void run(Client client, String preset, long job, int jobs) {
        var operations = new ArrayList<String>();
        for (int i = 0; i < jobs / 20; i++) {
            operations.add(client.submit(preset, Collections.nCopies(16, job), true));
            operations.add(client.submit(preset, Collections.nCopies(2, job), true));
            operations.add(client.submit(preset, Collections.nCopies(2, job), true));
        }
        for (var operation : operations) {
            while (!isDone(client, operation)) {
                PlatenServer.sleep(Duration.ofMillis(20));
            }
        }
    }
}
