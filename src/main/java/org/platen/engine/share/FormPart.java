package org.platen.engine.share;

import java.util.List;

/**
 * What a step brings to the form of a print file besides its fields.
 *
 * @param names of the fields without a parent, as hashes: equal names have equal ones
 * @param fontNames as they are written in the document
 */
@SuppressWarnings("ArrayRecordComponent") // not to be compared, and not to be copied
public record FormPart(long[] names, List<String> fontNames) {

    private static final long FNV_PRIME = 0x100000001b3L;
    private static final long FNV_BASIS = 0xcbf29ce484222325L;

    /** Fonts, and no fields. */
    static FormPart ofFonts(List<String> fontNames) {
        return new FormPart(new long[0], fontNames);
    }

    /** Two names with the same hash are taken for the same, which does no harm. */
    public static long hashOfName(String name) {
        long hash = FNV_BASIS;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * FNV_PRIME;
        }
        return hash;
    }
}
