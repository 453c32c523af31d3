package org.platen.content;

/**
 * An entry of a ZIP, as its central directory tells it (APPNOTE.TXT, 4.3.12).
 *
 * @param flags general purpose bits
 * @param method of its compression
 * @param checksum CRC-32 of what it unpacks to
 * @param size in the ZIP, in bytes
 * @param offset of its local header in the file
 */
record ZipMember(String name, int flags, int method, long checksum, long size, long offset) {

    static final int STORED = 0;

    static final int DEFLATED = 8;

    private static final int ENCRYPTED = 1;

    boolean isEncrypted() {
        return (flags & ENCRYPTED) != 0;
    }
}
