package org.platen.engine.write;

import org.platen.engine.share.Conformance;

/**
 * What kind of file a print file is. Its bytes depend on this and on what comes into it alone.
 *
 * @param objects how they are written, where the standard leaves a choice
 * @param conformance the standard that it keeps to
 * @param checksum taken while it is written; changes nothing of it
 */
public record PrintFileForm(FileForm objects, Conformance conformance, Checksum checksum) {

    public PrintFileForm {
        objects = conformance.allowsCompressedObjects() ? objects : FileForm.TABLE;
    }
}
