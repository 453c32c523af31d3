package org.platen.engine.write;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.engine.share.Aside;
import org.platen.engine.share.Bytes;
import org.platen.engine.share.Conformance;

/**
 * The output intents of a print file (ISO 32000-2, 14.11.5): those that every document has alike,
 * or none, since they hold for all of its pages. A standard asks for them.
 */
final class OutputIntents {

    private final Conformance conformance;
    private final Bytes value = new Bytes(64);
    private Aside.@Nullable OutputIntents common;
    private boolean begun;
    private boolean different;

    OutputIntents(Conformance conformance) {
        this.conformance = conformance;
    }

    /**
     * A step begins.
     *
     * @throws UnfitDocumentException if the standard does not allow its intents among the others
     */
    void begin(List<Aside> asides) {
        var its = intents(asides);
        if (conformance.isPrint() && its == null) {
            throw new UnfitDocumentException(
                    "it has no output intent, as " + conformance + " asks");
        }
        // What has none in PDF/A depends on no device, and looks the same under any.
        boolean alike =
                equal(common, its) || (conformance.isArchive() && (its == null || common == null));
        if (begun && !alike && conformance != Conformance.NONE) {
            throw new UnfitDocumentException(
                    "its output intent is not the one of the documents before it, and "
                            + conformance
                            + " allows one in a print file; convert the documents to the same, or put them into different print files");
        }
        different |= begun && !alike;
        begun = true;
        common = common == null && !different ? its : common;
    }

    private static Aside.@Nullable OutputIntents intents(List<Aside> asides) {
        for (var aside : asides) {
            if (aside instanceof Aside.OutputIntents intents) {
                return intents;
            }
        }
        return null;
    }

    private static boolean equal(
            Aside.@Nullable OutputIntents one, Aside.@Nullable OutputIntents other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.firstHash() == other.firstHash() && one.secondHash() == other.secondHash();
    }

    /** Takes in intents as they are written in this file. */
    void add(Bytes intents) {
        if (value.length() == 0) {
            value.put(intents.array(), 0, intents.length());
        }
    }

    void finish(Bytes catalog) {
        if (common != null && !different) {
            catalog.put("/OutputIntents").put(value.array(), 0, value.length());
        }
    }
}
