package org.platen.engine.syntax;

/**
 * Thrown when a file exceeds the limits on its size or effort. The file may be sound all the same,
 * so repair is not attempted.
 */
public final class BeyondLimitException extends BeyondRepairException {

    private static final long serialVersionUID = 1;

    public BeyondLimitException(String reason) {
        super(reason);
    }

    /** An exception for a limit that depends on the memory of this process. */
    public static BeyondLimitException ofMemory(String reason) {
        return new BeyondLimitException(
                reason + "; the limit grows with the memory of Java (-Xmx)");
    }

    /** An exception for a limit, in bytes, that depends on the memory of this process. */
    public static BeyondLimitException ofMemory(String reason, long bytes) {
        return ofMemory(reason + " " + (bytes >> 20) + " MiB");
    }
}
