package org.platen.engine.crypt;

/** Methods of encryption for the strings and streams of a document (table 25). */
public enum CipherMethod {
    /** Not encrypted. */
    IDENTITY,
    RC4,
    AES_128,
    AES_256,
    /** An unknown method. Data encrypted by it cannot be read. */
    UNKNOWN;

    /** Returns whether it works on blocks, the first of which is the initialisation vector. */
    public boolean isAes() {
        return this == AES_128 || this == AES_256;
    }
}
