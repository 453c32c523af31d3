package org.platen.engine.read;

/**
 * How much one document may ask for. Each bound is far above what print documents need; it keeps a
 * damaged or hostile file from exhausting memory, stack or time.
 *
 * @param pageTreeDepth from the root of the page tree to a page
 * @param objects in one file, by the highest object number
 * @param pages in one file
 * @param objectBytes of one object without its stream data
 * @param decodedBytes of one object stream or cross-reference stream, decoded
 * @param fragmentObjects reachable from the pages that are handled at once
 * @param fragmentBytes of those objects, without stream data
 */
public record Limits(
        int pageTreeDepth,
        int objects,
        int pages,
        int objectBytes,
        int decodedBytes,
        int fragmentObjects,
        int fragmentBytes) {

    private static final int MIB = 1 << 20;

    /** Bounds that documents for print do not come near. */
    public static Limits defaults() {
        return new Limits(100, 20_000_000, 5_000_000, 64 * MIB, 128 * MIB, 1_000_000, 128 * MIB);
    }
}
