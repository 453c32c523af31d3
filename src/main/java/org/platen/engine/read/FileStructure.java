package org.platen.engine.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.engine.syntax.PdfValue;
import org.platen.engine.syntax.Warnings;

/**
 * The structure of a file according to its cross-reference sections and trailers (ISO 32000-2,
 * 7.5): the locations of its objects, and the root objects. Also holds object streams that have
 * been decoded. Thread-safe.
 */
public final class FileStructure {

    private final CrossReference entries;
    private final ObjectStreams objectStreams;
    private final int root;
    private final int info;
    private final @Nullable Decryption decryption;
    private final long length;
    private final boolean rebuilt;
    private final @Nullable String lack;
    private final List<String> warnings;

    private FileStructure(
            CrossReference entries,
            ObjectStreams objectStreams,
            int root,
            int info,
            @Nullable Decryption decryption,
            long length,
            boolean isRebuilt,
            @Nullable String lack,
            List<String> warnings) {
        this.entries = entries;
        this.objectStreams = objectStreams;
        this.root = root;
        this.info = info;
        this.decryption = decryption;
        this.length = length;
        rebuilt = isRebuilt;
        this.lack = lack;
        this.warnings = List.copyOf(warnings);
    }

    /** A structure without trailer, of a file that is being opened. */
    static FileStructure of(CrossReference entries, long length) {
        return new FileStructure(
                entries,
                new ObjectStreams(),
                PdfValue.NO_REFERENCE,
                PdfValue.NO_REFERENCE,
                null,
                length,
                false,
                null,
                List.of());
    }

    /** The structure with the values of its trailer. */
    FileStructure completed(
            int itsRoot, int itsInfo, @Nullable Decryption itsDecryption, List<String> decisions) {
        return new FileStructure(
                entries,
                objectStreams,
                itsRoot,
                itsInfo,
                itsDecryption,
                length,
                rebuilt,
                lack,
                decisions);
    }

    /** The structure as the result of a search, with the reason to assume that objects are lost. */
    FileStructure rebuilt(@Nullable String reason) {
        return new FileStructure(
                entries, objectStreams, root, info, decryption, length, true, reason, warnings);
    }

    CrossReference entries() {
        return entries;
    }

    ObjectStreams objectStreams() {
        return objectStreams;
    }

    /** The object number of the document catalogue. */
    int root() {
        return root;
    }

    /** The object number of the document information dictionary, or one that no object has. */
    int info() {
        return info;
    }

    /** The decryption of the objects, if they are encrypted. */
    @Nullable Decryption decryption() {
        return decryption;
    }

    /** Returns whether its objects were found by searching the whole file. */
    public boolean isRebuilt() {
        return rebuilt;
    }

    /** The reason to assume that objects of the file are lost; null if there is none. */
    public @Nullable String lack() {
        return lack;
    }

    /** Decisions made while the structure was read, see {@link Warnings}. */
    public List<String> warnings() {
        return warnings;
    }

    /** The length of the file, in bytes. */
    public long length() {
        return length;
    }
}
