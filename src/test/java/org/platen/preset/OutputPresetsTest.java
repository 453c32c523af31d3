package org.platen.preset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.platen.filestore.FileStore;
import org.platen.filestore.FileType;
import org.platen.filestore.ManagedFile;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

class OutputPresetsTest {

    @Test
    @SuppressWarnings("UnnecessaryAssignment") // here is no container that would inject
    void a_preset_that_is_not_there_is_told_in_the_words_of_the_contract() {
        var presets = new OutputPresets();
        presets.files =
                new FileStore() {
                    @Override
                    public Optional<ManagedFile> find(String idOrName, FileType type) {
                        assertThat(type).isEqualTo(FileType.OUTPUT_CREATION_CONFIG);
                        return Optional.empty();
                    }
                };

        var failure =
                catchThrowableOfType(
                        ProblemException.class, () -> presets.get("my letters.OL-outputpreset"));

        assertThat(failure.problem())
                .isEqualTo(
                        new Problem(
                                404,
                                "The specified Output creation config passed into this method refers to a missing resource.",
                                "my letters.OL-outputpreset"));
    }
}
