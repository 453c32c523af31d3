package org.platen.delivery;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The name of a file in a destination folder.
 *
 * @param extension with its dot; empty if there is none
 */
record TargetName(String stem, String extension) {

    /** In bytes of UTF-8. This is the limit of most file systems. */
    private static final int MAX_BYTES = 255;

    static TargetName of(Path file) {
        var name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot <= 0
                ? new TargetName(name, "")
                : new TargetName(name.substring(0, dot), name.substring(dot));
    }

    /**
     * Returns the name with a mark before its extension. The stem is cut if the name would be too
     * long.
     */
    TargetName with(String mark) {
        var room = stem;
        var marked = marked(room, mark);
        while (marked.bytes() > MAX_BYTES && !room.isEmpty()) {
            room = room.substring(0, room.offsetByCodePoints(room.length(), -1));
            marked = marked(room, mark);
        }
        return marked;
    }

    /** Returns the name before the mark was added; the same name if it has no mark. */
    static String without(String mark, String name) {
        return name.replace(" (" + mark + ")", "");
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
