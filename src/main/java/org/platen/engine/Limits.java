package org.platen.engine;

/**
 * Limits on the resources that one document may use. Each is far above the needs of print
 * documents. They keep a damaged or hostile file from exhausting memory, stack or time.
 *
 * @param objects in one file, by the highest object number
 * @param pages in one file
 * @param objectBytes of one object without its stream data
 * @param decodedBytes of one object stream or cross-reference stream, decoded
 * @param fragmentObjects reachable from the pages that are processed at once
 * @param fragmentBytes of those objects, without stream data
 * @param workBytes read and decoded for the pages that are processed at once, including repetitions
 */
public record Limits(
        int objects,
        int pages,
        int objectBytes,
        int decodedBytes,
        int fragmentObjects,
        int fragmentBytes,
        long workBytes) {

    private static final int MIB = 1 << 20;
    private static final int PARTS_OF_MEMORY = 8;
    private static final int MIN_SHARE = 4 * MIB;
    private static final int MAX_BUFFER = 128 * MIB;
    private static final int MAX_OBJECTS = 100_000_000;
    // Approximate memory per item while a document is read.
    private static final int BYTES_AN_OBJECT = 8;
    private static final int BYTES_A_PAGE = 8;
    private static final int BYTES_A_FRAGMENT_OBJECT = 32;
    private static final int PARTS_AHEAD = 16;
    private static final int MIN_FRAGMENT_AHEAD = MIB;
    private static final long WORK = 1L << 30;

    /** Limits that print documents do not approach, depending on the memory of this process. */
    public static Limits defaults() {
        return forMemory(Runtime.getRuntime().maxMemory());
    }

    /** The limits for documents that are read ahead, while others wait to be written. */
    public Limits ahead() {
        return new Limits(
                objects,
                pages,
                objectBytes,
                decodedBytes,
                fragmentObjects / PARTS_AHEAD,
                Math.max(MIN_FRAGMENT_AHEAD, fragmentBytes / PARTS_AHEAD),
                workBytes);
    }

    public static Limits forMemory(long bytes) {
        long share = Math.max(MIN_SHARE, bytes / PARTS_OF_MEMORY);
        int buffer = (int) Math.min(MAX_BUFFER, share);
        return new Limits(
                (int) Math.min(MAX_OBJECTS, share / BYTES_AN_OBJECT),
                (int) Math.min(MAX_OBJECTS, share / BYTES_A_PAGE),
                buffer,
                buffer,
                buffer / BYTES_A_FRAGMENT_OBJECT,
                buffer,
                WORK);
    }
}
