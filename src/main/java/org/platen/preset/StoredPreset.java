package org.platen.preset;

import java.nio.file.Path;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A preset in the file store.
 *
 * @param file the name of the file, or its id if it has none
 * @param json the text for {@link OutputPreset#parse}; an operation keeps it as it was at
 *     submission
 * @param sha256 the checksum of the file's bytes, 64 lower-case hexadecimal digits
 */
public record StoredPreset(
        long fileId, String file, String json, String sha256, OutputPreset preset) {

    static StoredPreset read(long fileId, String name, Path file) {
        var bytes = PresetText.bytes(file);
        var json = PresetText.decode(bytes);
        return new StoredPreset(
                fileId, name, json, DigestUtils.sha256Hex(bytes), OutputPreset.parse(json));
    }
}
