package org.platen.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.platen.server.Api;
import org.platen.server.PlatenServer;

/** The nodes, what they share, and in which state they are. */
final class Cluster implements AutoCloseable {

    /** MiB: what nodes and logs take, and the results of a round. */
    private static final long MIN_DISK = 2_048;

    private static final long DISK_A_ROUND = 64;

    private final Optional<Postgres> database;

    private final List<PlatenServer> nodes;

    private final Set<PlatenServer> down = ConcurrentHashMap.newKeySet();

    private final Optional<SmallDisk> disk;

    private final boolean canForbid;

    private Cluster(
            Optional<Postgres> database, Optional<SmallDisk> disk, List<PlatenServer> nodes) {
        this.database = database;
        this.disk = disk;
        this.nodes = nodes;
        this.canForbid = new Folder(destination(Orders.STAYS)).canBeForbidden();
    }

    static Cluster start(ChaosOptions options) {
        var database =
                options.postgresql() ? Optional.of(Postgres.start()) : Optional.<Postgres>empty();
        var settings = new HashMap<>(database.map(Postgres::settings).orElse(Map.of()));
        // Small, so that there are many parts, and two workers on whatever machine.
        settings.put("PLATEN_OUTPUT_LARGE_PAGES", "400");
        settings.put("PLATEN_OUTPUT_PART_PAGES", "200");
        settings.put("PLATEN_WORKERS", "2");
        settings.put("PLATEN_SHUTDOWN_GRACE", "2s");
        settings.put("PLATEN_RETRY_WAITS", "500ms,1s,2s,3s,5s,5s,5s,5s,5s,5s");
        settings.put("PLATEN_RETENTION_EVERY", "10s");
        var data = PlatenServer.freshData();
        var disk = SmallDisk.mount(data, MIN_DISK + options.rounds() * DISK_A_ROUND);
        var nodes = PlatenServer.unstarted(options.nodes(), data, settings);
        var cluster = new Cluster(database, disk, nodes);
        try {
            cluster.nodes.forEach(PlatenServer::launch);
            cluster.nodes.forEach(PlatenServer::awaitReady);
        } catch (RuntimeException e) {
            cluster.close();
            throw e;
        }
        return cluster;
    }

    Optional<Postgres> database() {
        return database;
    }

    /** The disk that the data is on, if it may be filled. */
    Optional<SmallDisk> disk() {
        return disk;
    }

    /** Whether permissions can be taken away here. */
    boolean canForbid() {
        return canForbid;
    }

    PlatenServer any(Random random) {
        return nodes.get(random.nextInt(nodes.size()));
    }

    /** A client of some node, which may be dead. */
    Api client(Random random) {
        return any(random).admin();
    }

    void down(PlatenServer node) {
        down.add(node);
    }

    void start(PlatenServer node) {
        node.start();
        down.remove(node);
    }

    /** All nodes are up. */
    void heal() {
        List.copyOf(down).forEach(this::start);
    }

    Path data() {
        return nodes.get(0).data();
    }

    /** A folder that is delivered to. */
    Path destination(String name) {
        try {
            return Files.createDirectories(data().resolve("delivery").resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<PlatenServer> nodes() {
        var shuffled = new ArrayList<>(nodes);
        Collections.shuffle(shuffled);
        return shuffled;
    }

    /**
     * Rows that belong to the queue, which should be empty when all has ended; of PostgreSQL only.
     */
    List<String> queued() {
        return database.map(Postgres::queued).orElse(List.of());
    }

    @Override
    public void close() {
        nodes.parallelStream().forEach(PlatenServer::close);
        database.ifPresent(Postgres::close);
        disk.ifPresent(SmallDisk::close);
    }
}
