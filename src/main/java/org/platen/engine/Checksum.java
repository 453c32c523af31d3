package org.platen.engine;

/** The checksum that is computed over the bytes of a print file while they are written. */
public enum Checksum {
    /** For users who pass the file on and must prove its integrity. Takes additional time. */
    SHA_256,
    NONE
}
