package org.platen.engine.read;

/**
 * An indirect object (ISO 32000-2, 7.3.10).
 *
 * @param number from its own header, or from the object stream's
 * @param dataAt where in the source the data begins if it is a stream, else {@link #NO_DATA}
 */
public record IndirectObject(int number, PdfValue value, long dataAt) {

    static final long NO_DATA = -1;

    public boolean isStream() {
        return dataAt != NO_DATA;
    }
}
