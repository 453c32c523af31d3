package org.platen.server;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A server as users run it: {@code ./platen start} in a process of its own, on free ports of
 * 127.0.0.1.
 */
final class PlatenServer implements AutoCloseable {

    static final String ADMIN_PASSWORD = "correct horse";

    private static final Duration BOOT = Duration.ofMinutes(3);

    private static final Map<Database, PlatenServer> SHARED = new EnumMap<>(Database.class);

    /** A server that does not start is not waited for by each test anew. */
    private static final Set<Database> TRIED = EnumSet.noneOf(Database.class);

    private final Map<String, String> environment = new HashMap<>();

    private final Path data;

    private Process process;

    private PlatenServer(Path data, Map<String, String> settings) {
        this.data = data;
        environment.put("PLATEN_DATA", data.toString());
        environment.put("PLATEN_ADMIN_PASSWORD", ADMIN_PASSWORD);
        environment.put("PLATEN_HTTP_PORT", Integer.toString(freePort()));
        environment.put("PLATEN_MANAGEMENT_PORT", Integer.toString(freePort()));
        environment.put("JAVA_OPTS", "-Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1");
        environment.putAll(settings);
    }

    /** The server on this database that all tests may share which do not stop it. */
    static synchronized PlatenServer shared(Database database) {
        if (!TRIED.add(database) && !SHARED.containsKey(database)) {
            throw new IllegalStateException("The server on " + database + " has failed to start");
        }
        return SHARED.computeIfAbsent(database, PlatenServer::startShared);
    }

    private static PlatenServer startShared(Database database) {
        var server = fresh(database.fresh());
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return server;
    }

    /** A server of one's own with an empty data folder. */
    static PlatenServer fresh(Map<String, String> settings) {
        var data = Path.of("target", "servers", UUID.randomUUID().toString()).toAbsolutePath();
        var server = new PlatenServer(data, settings);
        server.start();
        return server;
    }

    /** Changes a setting, for the next start. */
    void set(String variable, String value) {
        environment.put(variable, value);
    }

    void start() {
        try {
            Files.createDirectories(data);
            var builder =
                    new ProcessBuilder(Path.of("platen").toAbsolutePath().toString(), "start")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.appendTo(console().toFile()));
            builder.environment().putAll(environment);
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        awaitReady();
    }

    private void awaitReady() {
        var late = Instant.now().plus(BOOT);
        while (!answers()) {
            if (!process.isAlive() || Instant.now().isAfter(late)) {
                process.destroyForcibly();
                throw new IllegalStateException("The server did not start; see " + console());
            }
            sleep(Duration.ofMillis(200));
        }
    }

    private boolean answers() {
        return Api.anonymous(this).answers("/rest/serverengine/authentication/version");
    }

    /** {@code kill -9}: no chance to tidy up. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** SIGTERM: an orderly stop. */
    void stop() {
        process.destroy();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(60, SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("The server did not stop; see " + console());
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + environment.get("PLATEN_HTTP_PORT") + path);
    }

    Path data() {
        return data;
    }

    Path console() {
        return data.resolve("console.log");
    }

    String log() {
        try {
            return Files.readString(data.resolve("server/log/server.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A call by the administrator. */
    Api admin() {
        return Api.of(this, "admin", ADMIN_PASSWORD);
    }

    static void sleep(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
