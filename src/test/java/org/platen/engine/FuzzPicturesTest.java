package org.platen.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FuzzPicturesTest {

    @TempDir Path folder;

    @Test
    void a_document_that_looks_like_its_source_has_no_faults() {
        assumeTrue(FuzzPictures.canBeTaken(), "no renderer is installed");
        var pictures = new FuzzPictures(folder);

        var faults =
                pictures.faults(Letters.write(folder, "letter", 2), AssemblySettings.defaults());

        assertThat(faults).isEmpty();
    }
}
