package org.platen.preset;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

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
        return new StoredPreset(fileId, name, json, sha256(bytes), OutputPreset.parse(json));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
