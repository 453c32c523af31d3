package org.platen.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of one print file or of several. */
class OutputNamesTest {

    @ParameterizedTest(name = "{0}, several: {1}")
    @CsvSource({
        "out.pdf, false, out.pdf",
        "out.pdf, true, out-0007.pdf",
        "a.b/out, true, out-0007",
        ".pdf, true, .pdf-0007",
        "-, false, out.pdf"
    })
    void a_number_stands_before_the_extension(String output, boolean several, String name) {
        assertThat(new OutputNames(output, several).name(7)).isEqualTo(name);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"out.pdf, out-0012.pdf", "x/out.pdf, x/out-0012.pdf"})
    void files_lie_beside_each_other(String output, String path) {
        assertThat(new OutputNames(output, true).path(12))
                .isEqualTo(Path.of(path).toAbsolutePath());
    }
}
