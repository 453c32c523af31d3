package org.platen.filestore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/**
 * Reserves free space on the disk of the store, so that accepted work can be finished. Space that
 * uploads in progress have yet to fill is not available to others, so that concurrent uploads
 * cannot claim the same space.
 */
final class FreeSpace {

    private static final long MIB = 1 << 20;

    private static final long GIB = 1 << 30;

    private final long reserve;

    private final LongSupplier usable;

    private final AtomicLong promised = new AtomicLong();

    /**
     * @param reserve the number of bytes that must stay free
     * @param usable the number of bytes that are free now
     */
    FreeSpace(long reserve, LongSupplier usable) {
        this.reserve = reserve;
        this.usable = usable;
    }

    static FreeSpace of(FileStoreSettings settings) {
        var root = settings.root();
        long reserve = settings.minFree().orElseGet(() -> suiting(root));
        return new FreeSpace(reserve, () -> ask(root, java.nio.file.FileStore::getUsableSpace));
    }

    /** The default: one gibibyte, or a twentieth of a small disk. */
    private static long suiting(Path root) {
        return Math.min(GIB, ask(root, java.nio.file.FileStore::getTotalSpace) / 20);
    }

    private interface Question {

        long of(java.nio.file.FileStore disk) throws IOException;
    }

    /** Queries the nearest existing folder, because the first file creates the store itself. */
    private static long ask(Path folder, Question question) {
        var existing = folder;
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        try {
            return question.of(Files.getFileStore(existing));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isShort() {
        return usable.getAsLong() < reserve;
    }

    /**
     * Refuses bytes that would not leave enough free space.
     *
     * @param more the number of bytes that are about to be written
     */
    void require(long more) {
        promise(more).close();
    }

    /**
     * Reserves space for an upload until it is complete or has failed.
     *
     * @param bytes the number of bytes that are about to be written
     * @throws ProblemException when they would not leave enough free space
     */
    Promise promise(long bytes) {
        // Reserved before it is checked, so that of two concurrent uploads each sees the other.
        long all = promised.addAndGet(bytes);
        long free = usable.getAsLong();
        if (free - all < reserve) {
            promised.addAndGet(-bytes);
            throw tooLittle(free);
        }
        return new Promise(bytes);
    }

    /** The space that is reserved for one upload. For one thread. */
    final class Promise implements AutoCloseable {

        private long rest;

        Promise(long bytes) {
            rest = bytes;
        }

        /** Releases space that has been filled, because it is no longer free. */
        void filled(long bytes) {
            long given = Math.min(rest, bytes);
            rest -= given;
            promised.addAndGet(-given);
        }

        @Override
        public void close() {
            filled(rest);
        }
    }

    private ProblemException tooLittle(long free) {
        return new ProblemException(
                new Problem(
                        Problem.INSUFFICIENT_STORAGE,
                        "The disk of the server's data folder is too full to accept more: "
                                + figures(free)
                                + " Free some space, then send the request again.",
                        ""));
    }

    /** Returns a sentence that says how much is free, and how much must be. */
    String figures() {
        return figures(usable.getAsLong());
    }

    private String figures(long free) {
        return free / MIB
                + " MiB are free, and "
                + reserve / MIB
                + " MiB must stay free (platen.disk.min-free).";
    }

    /** Finds the reason why a file could not be written: lack of space, or the given fault. */
    RuntimeException explain(UncheckedIOException fault) {
        long free = usable.getAsLong();
        return free < reserve ? tooLittle(free) : fault;
    }
}
