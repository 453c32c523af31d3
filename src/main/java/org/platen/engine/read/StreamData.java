package org.platen.engine.read;

import org.jspecify.annotations.Nullable;

/**
 * Where the data of a stream lies, as it is stored: with its filters still applied.
 *
 * @param length in bytes
 * @param inMemory begins with the data if these were read along with the stream's dictionary
 */
public record StreamData(
        Source source, long offset, long length, Source.@Nullable Window inMemory) {

    /** All of it in one array. */
    Source.Window window(int longest) {
        if (length > longest) {
            throw BeyondLimitException.ofMemory(
                    "a stream that has to be decoded is longer than", longest);
        }
        var window = inMemory == null ? source.window(offset, (int) length) : inMemory;
        return new Source.Window(
                window.bytes(), window.start(), window.start() + (int) length, false);
    }

    /** The memory that is kept for it alone, in bytes. */
    public int weight() {
        return source instanceof FileSource && inMemory != null ? inMemory.bytes().length : 0;
    }

    /** The same data, to be read from the file again. */
    public StreamData onDisk() {
        return new StreamData(source, offset, length, null);
    }
}
