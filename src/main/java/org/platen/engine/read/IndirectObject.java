package org.platen.engine.read;

import org.jspecify.annotations.Nullable;
import org.platen.engine.crypt.CipherMethod;

/**
 * An indirect object (ISO 32000-2, 7.3.10).
 *
 * @param number from its own header, or from the object stream's
 * @param generation from its own header, or 0
 * @param dataAt where in the source the data begins if it is a stream, else {@link #NO_DATA}
 * @param data what was read of the data, and perhaps more, if it is a stream
 * @param method by which the data is encrypted
 */
public record IndirectObject(
        int number,
        int generation,
        PdfValue value,
        long dataAt,
        Source.@Nullable Window data,
        CipherMethod method) {

    static final long NO_DATA = -1;

    /** No stream. */
    IndirectObject(int number, int generation, PdfValue value) {
        this(number, generation, value, NO_DATA, null, CipherMethod.IDENTITY);
    }

    /** A stream whose data is known otherwise than from a file. */
    public static IndirectObject made(int number, PdfValue dictionary) {
        return new IndirectObject(number, 0, dictionary, 0, null, CipherMethod.IDENTITY);
    }

    /** A stream of which only the place of its data is known. */
    static IndirectObject stream(PdfValue dictionary, long dataAt) {
        return new IndirectObject(0, 0, dictionary, dataAt, null, CipherMethod.IDENTITY);
    }

    IndirectObject withValue(PdfValue other) {
        return other.equals(value)
                ? this
                : new IndirectObject(number, generation, other, dataAt, data, method);
    }

    IndirectObject withStream(PdfValue dictionary, CipherMethod itsMethod) {
        return new IndirectObject(number, generation, dictionary, dataAt, data, itsMethod);
    }

    /** The data and what follows, so many bytes or up to the file's end, if all that was read. */
    Source.@Nullable Window dataRead(long wanted) {
        return data != null && (data.last() || wanted <= data.length()) ? data : null;
    }

    public boolean isStream() {
        return dataAt != NO_DATA;
    }
}
