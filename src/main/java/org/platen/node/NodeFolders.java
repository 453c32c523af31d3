package org.platen.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The folders of all nodes, with their logs and transactions. In containers, each new name of a
 * host leaves one behind.
 *
 * @param root the folder that contains them
 */
record NodeFolders(Path root) {

    /** The file that a node touches while it runs. */
    private static final String MARK = "last-used";

    /** The interval at which nodes touch it. */
    static final Duration MARKED_EVERY = Duration.ofHours(1);

    /** The time after which a folder that no node uses is removed. */
    static final Duration MAX_UNUSED = Duration.ofDays(7);

    /** The transaction store of WildFly within the folder of a node. */
    private static final Path TRANSACTIONS = Path.of("data/tx-object-store");

    /** Parts of the store that are no transactions. */
    private static final Set<String> NO_TRANSACTIONS = Set.of("EISNAME", "Recovery");

    /** Notes that a node uses its folder. */
    void mark(String node, Instant now) throws IOException {
        var folder = root.resolve(node);
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(MARK), now + "\n");
    }

    /** Returns the folders in which nothing has changed for {@link #MAX_UNUSED}. */
    List<Path> unused(Instant now) {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (var folders = Files.list(root)) {
            return folders.filter(folder -> Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS))
                    .filter(folder -> isUnchanged(folder, now.minus(MAX_UNUSED)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isUnchanged(Path folder, Instant since) {
        try (var content = Files.walk(folder)) {
            return content.mapToLong(path -> path.toFile().lastModified())
                    .allMatch(changed -> changed < since.toEpochMilli());
        } catch (IOException | UncheckedIOException e) {
            return false; // it is changing at this moment, or cannot be read
        }
    }

    /** Returns whether the node has left transactions that are not finished. */
    static boolean hasTransactions(Path folder) {
        var store = folder.resolve(TRANSACTIONS);
        if (Files.notExists(store)) {
            return false;
        }
        try (var content = Files.walk(store)) {
            return content.anyMatch(path -> isTransaction(store.relativize(path), path));
        } catch (IOException | UncheckedIOException e) {
            return true; // nobody knows
        }
    }

    private static boolean isTransaction(Path inStore, Path path) {
        for (var name : inStore) {
            if (NO_TRANSACTIONS.contains(name.toString())) {
                return false;
            }
        }
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** Removes a folder with everything in it. Does not follow links. */
    static void remove(Path folder) throws IOException {
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(
                            Path emptied, @Nullable IOException fault) throws IOException {
                        Files.delete(emptied);
                        return super.postVisitDirectory(emptied, fault);
                    }
                });
    }
}
