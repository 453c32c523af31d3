package org.platen.engine;

/**
 * The format of a print file. The bytes of the file depend only on this and on its content.
 *
 * @param objects the form of objects, where the standard leaves a choice
 * @param conformance the standard that it conforms to
 * @param checksum computed while it is written; does not change the file
 */
public record PrintFileForm(FileForm objects, Conformance conformance, Checksum checksum) {

    public PrintFileForm {
        objects = conformance.allowsCompressedObjects() ? objects : FileForm.TABLE;
    }

    /** The checksum that is computed over the bytes of a print file while they are written. */
    public enum Checksum {
        /** For users who pass the file on and must prove its integrity. Takes additional time. */
        SHA_256,
        NONE
    }
}
