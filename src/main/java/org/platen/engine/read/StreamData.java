package org.platen.engine.read;

/**
 * Where the data of a stream lies, as it is stored: with its filters still applied.
 *
 * @param length in bytes
 */
public record StreamData(Source source, long offset, long length) {

    /** All of it in one array. */
    Source.Window window(int longest) {
        if (length > longest) {
            throw BeyondLimitException.ofMemory(
                    "a stream that has to be decoded is longer than", longest);
        }
        var window = source.window(offset, (int) length);
        return new Source.Window(
                window.bytes(), window.start(), window.start() + (int) length, false);
    }
}
