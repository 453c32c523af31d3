package org.platen.engine.read;

/**
 * A file asks for more than the {@link Limits} allow. It may be sound all the same, so nothing is
 * gained by repairing it.
 */
public final class BeyondLimitException extends BeyondRepairException {

    private static final long serialVersionUID = 1;

    public BeyondLimitException(String reason) {
        super(reason);
    }

    /** Of a limit that depends on the memory of this process. */
    public static BeyondLimitException ofMemory(String reason) {
        return new BeyondLimitException(
                reason + "; with more memory for Java (-Xmx) more is allowed");
    }

    /** The same, for a number of bytes. */
    public static BeyondLimitException ofMemory(String reason, long bytes) {
        return ofMemory(reason + " " + (bytes >> 20) + " MiB");
    }
}
