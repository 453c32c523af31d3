package org.platen.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.platen.server.Client.OUTPUT;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Three nodes on one PostgreSQL and one data folder, and the large operations that tests give them.
 * The classes of tests that use them share one start.
 */
final class ThreeNodes implements AutoCloseable {

    static final int JOBS = 60;

    static final int DOCUMENTS = 1_000;

    private static final int COUNT = 3;

    private static final String MANY =
            "{\"name\":\"Many\",\"format\":{\"type\":\"pdf\"},"
                    + "\"files\":{\"name\":\"${operation.id}_${file.nr,000}.pdf\",\"split\":{\"level\":\"job\"}},"
                    + "\"index\":{\"formats\":[\"csv\"]},"
                    + "\"delivery\":{\"type\":\"folder\",\"folder\":\"out\"}}";

    /** Less than a large part takes: what is in work is handed back when a node is to stop. */
    private static final String GRACE = "500ms";

    private static Optional<ThreeNodes> started = Optional.empty();

    private final List<PlatenServer> nodes;

    private final List<String> firstLogs;

    private final long job;

    private final String many;

    private final String oneFile;

    private ThreeNodes() {
        var settings = new HashMap<>(Database.POSTGRESQL.fresh());
        settings.put("PLATEN_SHUTDOWN_GRACE", GRACE);
        nodes = PlatenServer.nodes(COUNT, settings);
        firstLogs = nodes.stream().map(PlatenServer::log).toList();
        createFolder(nodes.get(0).data().resolve("delivery/out"));
        var client = client(0);
        many = Long.toString(client.preset("many.OL-outputpreset", MANY));
        oneFile = Long.toString(client.preset("all.OL-outputpreset", Client.ONE_FILE));
        job = client.jobs(Pdfs.numbered("a", DOCUMENTS), 1).get(0);
    }

    private static void createFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The nodes, started all at once when first asked for. Some may be down, or stand still. */
    static synchronized ThreeNodes get() {
        if (started.isEmpty()) {
            var nodes = new ThreeNodes();
            Runtime.getRuntime().addShutdownHook(new Thread(nodes::close));
            started = Optional.of(nodes);
        }
        return started.get();
    }

    @Override
    public void close() {
        started = Optional.empty();
        nodes.parallelStream().forEach(PlatenServer::close);
    }

    /** Starts nodes that are down until so many are up. */
    void reviveUntil(int running) {
        var down = IntStream.range(0, COUNT).filter(node -> !nodes.get(node).isRunning());
        down.limit(Math.max(0, running - running().size()))
                .forEach(node -> nodes.get(node).launch());
        running().forEach(node -> nodes.get(node).revive());
        running().forEach(node -> nodes.get(node).awaitReady());
    }

    /** Starts a node that is down, if there is one, without waiting for it. */
    void launchAnother() {
        nodes.stream()
                .filter(node -> !node.isRunning())
                .findFirst()
                .ifPresent(PlatenServer::launch);
    }

    List<Integer> running() {
        return IntStream.range(0, COUNT)
                .filter(node -> nodes.get(node).isRunning())
                .boxed()
                .toList();
    }

    List<PlatenServer> all() {
        return nodes;
    }

    PlatenServer node(int node) {
        return nodes.get(node);
    }

    /** What each had logged when all had started. */
    List<String> firstLogs() {
        return firstLogs;
    }

    long job() {
        return job;
    }

    /** A preset whose operations are made in parts, and delivered. */
    String many() {
        return many;
    }

    /** A preset whose operations one node at a time can work at. */
    String oneFile() {
        return oneFile;
    }

    Client client(int node) {
        return new Client(nodes.get(node).admin());
    }

    String submitLarge(int node) {
        return client(node).submit(many, Collections.nCopies(JOBS, job), false);
    }

    /** Nobody but one node at a time can work at it. */
    String submitLargeFile(int node) {
        return client(node).submit(oneFile, Collections.nCopies(4 * JOBS, job), true);
    }

    int progress(int node, String operation) {
        var text = client(node).get(OUTPUT + "getProgress/" + operation).text();
        return text.equals("done") ? 101 : Integer.parseInt(text);
    }

    void awaitProgress(int node, String operation, int percent) {
        for (int i = 0; i < 1_500; i++) {
            if (progress(node, operation) >= percent) {
                return;
            }
            PlatenServer.sleep(Duration.ofMillis(20));
        }
        throw new AssertionError("no progress");
    }

    JsonNode view(int node, String operation) {
        return client(node).get("/rest/platen/v1/operations/" + operation).json();
    }

    String state(int node, String operation) {
        var view = view(node, operation);
        return view.get("state").asText() + view.path("problem").path("detail").asText();
    }

    /** Gives the node that has begun with this attempt at the first part. */
    int awaitBegun(String operation, int attempt) {
        for (int i = 0; i < 1_500; i++) {
            for (int node = 0; node < nodes.size(); node++) {
                if (partsBegun(node, operation, attempt).contains(1)) {
                    return node;
                }
            }
            PlatenServer.sleep(Duration.ofMillis(20));
        }
        throw new AssertionError("nobody begins attempt " + attempt + " at " + operation);
    }

    /** The numbers of the parts that a node has begun with this attempt. */
    private List<Integer> partsBegun(int node, String operation, int attempt) {
        return Pattern.compile(
                        "operation " + operation + ", part (\\d+), attempt " + attempt + ": begins")
                .matcher(nodes.get(node).log())
                .results()
                .map(begun -> Integer.valueOf(begun.group(1)))
                .toList();
    }

    /** Of the first part. */
    boolean hasLetGo(int node, String operation, int attempt) {
        return nodes.get(node)
                .log()
                .contains(
                        "operation "
                                + operation
                                + ", part 1, attempt "
                                + attempt
                                + ": claim lost or work stopped");
    }

    Map<String, Instant> delivered(String operation) {
        var folder = nodes.get(0).data().resolve("delivery/out");
        var delivered = new TreeMap<String, Instant>();
        try (var files = Files.newDirectoryStream(folder, path -> isOf(operation, name(path)))) {
            for (var file : files) {
                delivered.put(name(file), Files.getLastModifiedTime(file).toInstant());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return delivered;
    }

    /** Temporary files too. The index has a name that operations share. */
    private static boolean isOf(String operation, String name) {
        return name.contains(operation) && !name.startsWith("Many_index");
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }

    void assertDeliveredOnce(String operation) {
        var names =
                IntStream.rangeClosed(1, JOBS)
                        .mapToObj(nr -> "%s_%03d.pdf".formatted(operation, nr))
                        .toList();
        assertThat(delivered(operation)).containsOnlyKeys(names);
    }
}
