package org.platen.content.zip;

/**
 * An entry of a ZIP, as described by its central directory (APPNOTE.TXT, 4.3.12).
 *
 * @param flags the general purpose bits
 * @param method the compression method
 * @param checksum the CRC-32 of the unpacked bytes
 * @param size the size in the ZIP, in bytes
 * @param offset the offset of its local header in the file
 */
record ZipMember(String name, int flags, int method, long checksum, long size, long offset) {

    static final int STORED = 0;

    static final int DEFLATED = 8;

    private static final int ENCRYPTED = 1;

    boolean isEncrypted() {
        return (flags & ENCRYPTED) != 0;
    }
}
