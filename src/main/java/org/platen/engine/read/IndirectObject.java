package org.platen.engine.read;

import org.jspecify.annotations.Nullable;
import org.platen.engine.crypt.CipherMethod;
import org.platen.engine.syntax.DocumentBytes;
import org.platen.engine.syntax.PdfValue;

/**
 * An indirect object (ISO 32000-2, 7.3.10).
 *
 * @param number from its own header, or from that of the object stream
 * @param generation from its own header, or 0
 * @param dataAt the offset of its data in the source if it is a stream, else {@link #NO_DATA}
 * @param data the part of the data that was read already, possibly with following bytes, if it is a
 *     stream
 * @param method by which the data is encrypted
 */
public record IndirectObject(
        int number,
        int generation,
        PdfValue value,
        long dataAt,
        DocumentBytes.@Nullable Window data,
        CipherMethod method) {

    static final long NO_DATA = -1;

    /** An object that is not a stream. */
    IndirectObject(int number, int generation, PdfValue value) {
        this(number, generation, value, NO_DATA, null, CipherMethod.IDENTITY);
    }

    /** A stream whose data do not come from a file. */
    public static IndirectObject made(int number, PdfValue dictionary) {
        return new IndirectObject(number, 0, dictionary, 0, null, CipherMethod.IDENTITY);
    }

    /** A stream of which only the location of its data is known. */
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

    /**
     * The data and following bytes, if the given number of bytes, or all bytes up to the end of the
     * file, were read already.
     */
    DocumentBytes.@Nullable Window dataRead(long wanted) {
        return data != null && (data.last() || wanted <= data.length()) ? data : null;
    }

    public boolean isStream() {
        return dataAt != NO_DATA;
    }
}
