package org.platen.engine.write;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.platen.engine.share.Bytes;

/**
 * The output intents of a print file (ISO 32000-2, 14.11.5): those that every document has alike,
 * or none, since they hold for all of its pages.
 */
final class OutputIntents {

    private static final byte[] NONE = {};

    private byte @Nullable [] common;

    /** Takes in a document's intents as they are written in this file; nothing if it has none. */
    void add(Bytes value) {
        byte[] its = Arrays.copyOf(value.array(), value.length());
        if (common == null) {
            common = its;
        } else if (!Arrays.equals(common, its)) {
            common = NONE;
        }
    }

    void finish(Bytes catalog) {
        if (common != null && common.length > 0) {
            catalog.put("/OutputIntents").put(common, 0, common.length);
        }
    }
}
