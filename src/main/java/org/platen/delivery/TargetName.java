package org.platen.delivery;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The name of a file in a destination folder.
 *
 * @param extension with its dot; empty if there is none
 */
record TargetName(String stem, String extension) {

    /** In UTF-8: the limit of most file systems. */
    private static final int MOST_BYTES = 255;

    static TargetName of(Path file) {
        var name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot <= 0
                ? new TargetName(name, "")
                : new TargetName(name.substring(0, dot), name.substring(dot));
    }

    /** The name with a mark before its extension; the stem is cut where that makes it too long. */
    TargetName with(String mark) {
        var room = stem;
        var marked = marked(room, mark);
        while (marked.bytes() > MOST_BYTES && !room.isEmpty()) {
            room = room.substring(0, room.offsetByCodePoints(room.length(), -1));
            marked = marked(room, mark);
        }
        return marked;
    }

    private TargetName marked(String room, String mark) {
        return new TargetName(room + " (" + mark + ")", extension);
    }

    private int bytes() {
        return toString().getBytes(StandardCharsets.UTF_8).length;
    }

    @Override
    public String toString() {
        return stem + extension;
    }
}
