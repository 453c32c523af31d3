package org.platen.content.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CutOffFileTest {

    @TempDir Path folder;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "'%PDF-1.7 and an end %%EOF', false",
        "'%PDF-1.7 and no end', true",
        "'no PDF', false",
        "'', false"
    })
    void a_pdf_without_its_end_is_called_cut_off(String text, boolean cutOff) throws IOException {
        var file = Files.writeString(folder.resolve("a.pdf"), text);

        assertThat(CutOffFile.explained("it has no pages", file))
                .isEqualTo(
                        cutOff
                                ? "it has no pages. The end of the file is missing (%%EOF): it was cut"
                                        + " off. Send it again."
                                : "it has no pages");
    }
}
