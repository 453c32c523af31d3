package org.platen.engine.repair;

/**
 * Limits of decrypting one file.
 *
 * @param fileBytes the largest file that is tried
 * @param growth the plain file may be so many times as large, beside {@link #ROOM}
 */
public record RepairLimits(long fileBytes, int growth) {

    static final long ROOM = 64 << 20;

    public static RepairLimits defaults() {
        return new RepairLimits(512L << 20, 10);
    }
}
