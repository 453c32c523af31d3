package org.platen.preset;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.platen.json.Json;

/**
 * Decodes bytes to text and parses the text as JSON. Each step reports the line and column of a
 * failure.
 */
final class PresetText {

    private static final int MAX_BYTES = 1 << 20;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    // A duplicate key is a mistake of the author, whose intention is unknown.
    private static final ObjectReader READER =
            Json.mapper().reader().with(StreamReadFeature.STRICT_DUPLICATE_DETECTION);

    private PresetText() {}

    static byte[] bytes(Path file) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new InvalidPresetException(
                        "The file has more than 1 MiB, so it cannot be a preset.");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String decode(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length);
        if (StandardCharsets.UTF_8.newDecoder().decode(in, out, true).isError()) {
            var before = out.flip().toString();
            throw new InvalidPresetException(
                    "The preset is not UTF-8 text: "
                            + place(
                                    1 + before.chars().filter(c -> c == '\n').count(),
                                    before.length() - before.lastIndexOf('\n'))
                            + ".");
        }
        return out.flip().toString();
    }

    static JsonNode json(String text) {
        if (withoutMark(text).stripLeading().startsWith("<")) {
            throw new InvalidPresetException(
                    "The preset is XML. Presets of OL Connect are not read: a preset of this server is"
                            + " JSON, as the schema at /rest/platen/v1/schemas/output-preset says.");
        }
        try {
            var root = READER.readTree(withoutMark(text));
            if (root.isMissingNode()) {
                throw new InvalidPresetException("The preset is empty: it must be a JSON object.");
            }
            return root;
        } catch (JsonProcessingException e) {
            throw new InvalidPresetException(
                    "The preset is not valid JSON: "
                            + place(e.getLocation())
                            + e.getOriginalMessage());
        }
    }

    private static String withoutMark(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private static String place(@Nullable JsonLocation location) {
        return location == null ? "" : place(location.getLineNr(), location.getColumnNr()) + ": ";
    }

    private static String place(long line, long column) {
        return "line " + line + ", column " + column;
    }
}
