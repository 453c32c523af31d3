package org.platen.engine.repair;

import java.time.Duration;

/**
 * What the repair of one file may cost.
 *
 * @param fileBytes the largest file that is tried
 * @param time at least; large files get one second more for {@link #BYTES_A_SECOND}
 * @param growth the plain file may be so many times as large, beside {@link #ROOM}
 */
public record RepairLimits(long fileBytes, Duration time, int growth) {

    static final long BYTES_A_SECOND = 16 << 20;
    static final long ROOM = 64 << 20;

    public static RepairLimits defaults() {
        return new RepairLimits(512L << 20, Duration.ofSeconds(6), 10);
    }
}
