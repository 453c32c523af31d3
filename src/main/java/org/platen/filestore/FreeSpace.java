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
 * Keeps space free on the disk of the store, so that what has been accepted can be finished. Space
 * that uploads in progress have yet to fill is not given to others: many that come at once do not
 * all take the same.
 */
final class FreeSpace {

    private static final long MIB = 1 << 20;

    private static final long GIB = 1 << 30;

    private final long reserve;

    private final LongSupplier usable;

    private final AtomicLong promised = new AtomicLong();

    /**
     * @param reserve how many bytes must stay free
     * @param usable how many bytes are free now
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

    /** A gibibyte; of a small disk, a twentieth. */
    private static long suiting(Path root) {
        return Math.min(GIB, ask(root, java.nio.file.FileStore::getTotalSpace) / 20);
    }

    private interface Question {

        long of(java.nio.file.FileStore disk) throws IOException;
    }

    /** Of the nearest folder that exists: the store itself is made by the first file. */
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
     * Refuses what would not leave enough.
     *
     * @param more bytes that are about to be written
     */
    void require(long more) {
        promise(more).close();
    }

    /**
     * Keeps space for an upload until it is there or has failed.
     *
     * @param bytes that are about to be written
     * @throws ProblemException when they would not leave enough
     */
    Promise promise(long bytes) {
        // First taken, then looked at: of two that come at once, each sees the other.
        long all = promised.addAndGet(bytes);
        long free = usable.getAsLong();
        if (free - all < reserve) {
            promised.addAndGet(-bytes);
            throw tooLittle(free);
        }
        return new Promise(bytes);
    }

    /** Space that is kept for one upload. For one thread. */
    final class Promise implements AutoCloseable {

        private long rest;

        Promise(long bytes) {
            rest = bytes;
        }

        /** Gives back what has been filled: it is not free any more. */
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
                                + free / MIB
                                + " MiB are free, and "
                                + reserve / MIB
                                + " MiB have to stay free (platen.disk.min-free). Make room, then send it again.",
                        ""));
    }

    /** Why a file could not be written: for want of space, or for another reason. */
    RuntimeException explain(UncheckedIOException fault) {
        long free = usable.getAsLong();
        return free < reserve ? tooLittle(free) : fault;
    }
}
