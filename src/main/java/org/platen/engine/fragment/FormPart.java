package org.platen.engine.fragment;

import java.util.List;

/**
 * The addition of a step to the form of a print file, besides its fields.
 *
 * @param names of the fields without a parent, as hashes: equal names have equal hashes
 * @param fontNames as they are written in the document
 */
@SuppressWarnings("ArrayRecordComponent") // not to be compared, and not to be copied
public record FormPart(long[] names, List<String> fontNames) {

    private static final long FNV_PRIME = 0x100000001b3L;
    private static final long FNV_BASIS = 0xcbf29ce484222325L;

    /** A part with fonts and without fields. */
    static FormPart ofFonts(List<String> fontNames) {
        return new FormPart(new long[0], fontNames);
    }

    /** The hash of a name. Two names with the same hash are taken for equal, which does no harm. */
    public static long hashOfName(String name) {
        long hash = FNV_BASIS;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * FNV_PRIME;
        }
        return hash;
    }
}
