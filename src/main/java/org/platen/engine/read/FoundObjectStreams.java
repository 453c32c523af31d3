package org.platen.engine.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.engine.syntax.BeyondRepairException;
import org.platen.engine.syntax.MalformedPdfException;

/** Object streams that were found by a search of a file with a damaged cross-reference. */
final class FoundObjectStreams {

    private final PdfDocument document;
    private final CrossReference entries;
    private final ObjectReader objects;
    private final ObjectStreamReader streams;

    FoundObjectStreams(
            PdfDocument document,
            CrossReference entries,
            ObjectReader objects,
            ObjectStreamReader streams) {
        this.document = document;
        this.entries = entries;
        this.objects = objects;
        this.streams = streams;
    }

    /**
     * Adds the objects of the streams at the given offsets to the cross-reference. Returns the
     * reason why one of the streams is unreadable, or null.
     */
    @Nullable String addObjectsOf(List<Long> offsets) {
        String unreadable = null;
        for (long offset : offsets) {
            String reason = addObjectsOf((int) objects.numberAt(offset), offset);
            unreadable = reason == null ? unreadable : reason;
        }
        return unreadable;
    }

    private @Nullable String addObjectsOf(int number, long offset) {
        boolean isNewest =
                entries.kind(number) == CrossReference.Kind.IN_FILE
                        && entries.offset(number) == offset;
        try {
            if (isNewest) {
                add(streams.get(number), number, offset);
            }
            return null;
        } catch (BeyondRepairException e) {
            throw e;
        } catch (MalformedPdfException e) {
            String reason = "object stream " + number + " cannot be read (" + e.reason() + ")";
            document.warnings().add(reason);
            return reason;
        }
    }

    private void add(ObjectStream stream, int number, long offset) {
        for (int i = 0; i < stream.count(); i++) {
            int member = stream.number(i);
            boolean isOlder =
                    entries.kind(member) == CrossReference.Kind.IN_FILE
                            && entries.offset(member) > offset;
            if (!isOlder && entries.isPlausible(member)) {
                entries.replaceByOneInObjectStream(member, number, i);
            }
        }
    }
}
