package org.platen.engine.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the cross-reference sections and trailers of a file say (ISO 32000-2, 7.5): where its
 * objects are, and with which of them to begin; and object streams that somebody has decoded.
 * Several threads may use it.
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

    FileStructure(
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

    /** Whether the whole file was searched for its objects. */
    public boolean isRebuilt() {
        return rebuilt;
    }

    /**
     * The reason why objects may be missing that the file once had, if there is a reason to think
     * so.
     */
    public @Nullable String lack() {
        return lack;
    }

    /** Decisions made while the structure was read, see {@link Warnings}. */
    public List<String> warnings() {
        return warnings;
    }

    /** How long the file is, in bytes. */
    public long length() {
        return length;
    }
}
