package org.platen.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.platen.server.PlatenServer;

/**
 * Takes what was delivered out of a folder as soon as it is seen, as a printer does, and remembers
 * how often it has seen each name.
 */
final class PickUp implements AutoCloseable {

    private final Path from;

    private final Path to;

    private final Map<String, Integer> seen = new ConcurrentHashMap<>();

    private final Thread thread = new Thread(this::run, "pick-up");

    private volatile boolean ends;

    private PickUp(Path from, Path to) {
        this.from = from;
        this.to = to;
    }

    static PickUp begin(Path from) {
        try {
            var to = Files.createDirectories(from.resolveSibling("taken"));
            var pickUp = new PickUp(from, to);
            pickUp.thread.start();
            return pickUp;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run() {
        while (!ends) {
            pick();
            PlatenServer.sleep(Duration.ofMillis(20));
        }
        pick();
    }

    private void pick() {
        try (var files = Files.newDirectoryStream(from, PickUp::isVisible)) {
            for (var file : files) {
                var name = file.getFileName().toString();
                int times = seen.merge(name, 1, Integer::sum);
                Files.move(file, to.resolve(times == 1 ? name : name + "." + times));
            }
        } catch (NoSuchFileException withdrawn) {
            // Taken back in this very moment, or the folder is away.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isVisible(Path file) {
        return !file.getFileName().toString().startsWith(".");
    }

    /** How often each name was seen. */
    Map<String, Integer> seen() {
        return seen;
    }

    Path taken() {
        return to;
    }

    @Override
    public void close() {
        ends = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
