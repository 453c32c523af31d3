package org.platen.engine.write;

/** Which checksum of a print file's bytes is taken while they are written. */
public enum Checksum {
    /** For those who pass the file on and want to prove what it was; takes its time. */
    SHA_256,
    NONE
}
