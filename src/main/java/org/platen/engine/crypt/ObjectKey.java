package org.platen.engine.crypt;

/** The key of the strings and the stream of one object. */
@SuppressWarnings("ArrayRecordComponent") // not to be compared, and not to be copied
public record ObjectKey(CipherMethod method, byte[] bytes) {

    /** Does not reveal the key. */
    @Override
    public String toString() {
        return "a key for " + method;
    }
}
