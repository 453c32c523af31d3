package org.platen.chaos;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.platen.server.Signal;

/** A PostgreSQL of our own that can be restarted. */
final class Postgres implements AutoCloseable {

    private static final String QUEUED =
            """
            select 'task ' || task_name || ' ' || task_instance from scheduled_tasks
            union all select 'large task ' || task_name || ' ' || task_instance from large_tasks
            union all select 'part of ' || o.state || ' ' || o.id from operation_part p
                join operation o on o.id = p.operation_id where o.state in ('DONE', 'FAILED', 'CANCELLED')
            """;

    private final Path data;

    private EmbeddedPostgres server;

    private Postgres(Path data) {
        this.data = data;
    }

    static Postgres start() {
        try {
            var postgres = new Postgres(Files.createTempDirectory("platen-chaos-db"));
            postgres.server = postgres.builder().start();
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private EmbeddedPostgres.Builder builder() {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setServerConfig("max_connections", "200")
                // What is committed survives a kill of the processes; only fsync is left out.
                .setServerConfig("synchronous_commit", "on");
    }

    Map<String, String> settings() {
        return Map.of(
                "PLATEN_DB_URL", server.getJdbcUrl("postgres", "postgres"),
                "PLATEN_DB_USER", "postgres",
                "PLATEN_DB_PASSWORD", "postgres");
    }

    void restart() {
        int port = server.getPort();
        try {
            server.close();
            server = builder().setPort(port).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGKILL for all its processes; then it starts again, and recovers. */
    void kill() {
        // So none is started after it was asked which there are.
        pause();
        var processes = processes();
        processes.forEach(ProcessHandle::destroyForcibly);
        processes.forEach(process -> process.onExit().join());
        restart();
    }

    /** SIGSTOP for all its processes: connections stay, and nothing answers. */
    void pause() {
        processes().forEach(process -> Signal.STOP.sendTo(process));
    }

    /** SIGCONT. */
    void resume() {
        processes().forEach(process -> Signal.CONT.sendTo(process));
    }

    private List<ProcessHandle> processes() {
        try {
            var lines = Files.readAllLines(data.resolve("postmaster.pid"));
            var postmaster = ProcessHandle.of(Long.parseLong(lines.get(0))).orElseThrow();
            return Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void cutConnections() {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity"
                            + " where pid <> pg_backend_pid() and backend_type = 'client backend'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is still to be worked on. */
    List<String> queued() {
        var rows = new ArrayList<String>();
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(QUEUED)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return rows;
    }

    @Override
    public void close() {
        try {
            server.close();
            removeData();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void removeData() throws IOException {
        try (var files = Files.walk(data)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
