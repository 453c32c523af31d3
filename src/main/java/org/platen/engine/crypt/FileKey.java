package org.platen.engine.crypt;

/** The file encryption key of a document, from which the keys of its objects are derived. */
@SuppressWarnings("ArrayRecordComponent") // not to be compared, and not to be copied
public record FileKey(byte[] bytes) {

    /** Does not reveal the key. */
    @Override
    public String toString() {
        return "a file key of " + 8 * bytes.length + " bits";
    }
}
