package org.platen.engine.repair;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.platen.engine.read.BeyondLimitException;
import org.platen.engine.read.MalformedPdfException;
import org.platen.engine.share.Checkpoint;

/**
 * What is left of the time and bytes for the repair of one file. The parser that spends them knows
 * nothing of it: it gets an {@link IOException}, and {@link #rethrow} says why in the end.
 */
final class Budget {

    private final Checkpoint checkpoint;
    private final long deadline;
    private final Duration time;
    private final MemoryWatch memory = new MemoryWatch();
    private long bytesLeft;
    private @Nullable RuntimeException reason;

    Budget(RepairLimits limits, long size, Checkpoint checkpoint) {
        this.checkpoint = checkpoint;
        time = limits.time().plusSeconds(size / RepairLimits.BYTES_A_SECOND);
        deadline = System.nanoTime() + time.toNanos();
        bytesLeft = size * limits.growth() + RepairLimits.ROOM;
    }

    void spendTime() throws IOException {
        if (reason == null && System.nanoTime() - deadline > 0) {
            reason =
                    new MalformedPdfException(
                            "it is damaged, and not repaired within " + time.toSeconds() + " s");
        }
        if (reason == null && memory.isShort()) {
            reason = BeyondLimitException.ofMemory("it is damaged, and too much to be rewritten");
        }
        if (reason == null) {
            passCheckpoint();
        }
        if (reason != null) {
            throw new IOException(reason);
        }
    }

    private void passCheckpoint() {
        try {
            checkpoint.pass();
        } catch (RuntimeException e) {
            reason = e;
        }
    }

    void spendBytes(int count) throws IOException {
        bytesLeft -= count;
        if (bytesLeft < 0) {
            reason = new MalformedPdfException("it is damaged, and grows when it is repaired");
        }
        spendTime();
    }

    /** Throws the reason if the budget ended the work. */
    void rethrow() {
        if (reason != null) {
            throw reason;
        }
    }
}
