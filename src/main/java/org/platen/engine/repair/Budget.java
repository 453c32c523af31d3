package org.platen.engine.repair;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.platen.engine.read.BeyondLimitException;
import org.platen.engine.read.MalformedPdfException;
import org.platen.engine.share.Checkpoint;

/**
 * The bytes and the memory that are left for decrypting one file. The parser that spends them knows
 * nothing of it: it gets an {@link IOException}, and {@link #rethrow} says why in the end.
 */
final class Budget {

    private final Checkpoint checkpoint;
    private final MemoryWatch memory = new MemoryWatch();
    private long bytesLeft;
    private @Nullable RuntimeException reason;

    Budget(RepairLimits limits, long size, Checkpoint checkpoint) {
        this.checkpoint = checkpoint;
        bytesLeft = size * limits.growth() + RepairLimits.ROOM;
    }

    void check() throws IOException {
        if (reason == null && memory.isShort()) {
            reason = BeyondLimitException.ofMemory("it is encrypted, and too much to be rewritten");
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
            reason = new MalformedPdfException("it is encrypted, and grows when it is decrypted");
        }
        check();
    }

    /** Throws the reason if the budget ended the work. */
    void rethrow() {
        if (reason != null) {
            throw reason;
        }
    }
}
