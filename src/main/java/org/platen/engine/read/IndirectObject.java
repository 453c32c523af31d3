package org.platen.engine.read;

import org.jspecify.annotations.Nullable;

/**
 * An indirect object (ISO 32000-2, 7.3.10).
 *
 * @param number from its own header, or from the object stream's
 * @param dataAt where in the source the data begins if it is a stream, else {@link #NO_DATA}
 * @param data what was read of the data, and perhaps more, if it is a stream
 */
public record IndirectObject(
        int number, PdfValue value, long dataAt, Source.@Nullable Window data) {

    static final long NO_DATA = -1;

    /** No stream. */
    IndirectObject(int number, PdfValue value) {
        this(number, value, NO_DATA, null);
    }

    /** The data and what follows, so many bytes or up to the file's end, if all that was read. */
    Source.@Nullable Window dataRead(long wanted) {
        return data != null && (data.last() || wanted <= data.length()) ? data : null;
    }

    public boolean isStream() {
        return dataAt != NO_DATA;
    }
}
