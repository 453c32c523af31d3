package org.platen.preset;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.platen.filestore.FileType;
import org.platen.filestore.UploadCheck;

/**
 * Validates output presets at upload, so that an invalid one is not found only when it is used at
 * night.
 */
@ApplicationScoped
class OutputPresetCheck implements UploadCheck {

    @Override
    public FileType type() {
        return FileType.OUTPUT_CREATION_CONFIG;
    }

    @Override
    public void check(Path file, @Nullable String name) {
        try {
            OutputPreset.parse(PresetText.decode(PresetText.bytes(file)));
        } catch (InvalidPresetException e) {
            throw name == null ? e : e.in(name);
        }
    }
}
