package org.platen.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platen.engine.PrintFileForm.Checksum;

/** Form of objects by standard: object streams exist since PDF 1.5 (ISO 32000-2, 7.5.7). */
class PrintFileFormTest {

    @ParameterizedTest(name = "{1} of {0} become {2}")
    @CsvSource({
        "NONE,          STREAMS, STREAMS",
        "NONE,          TABLE,   TABLE",
        "PDF_A_1B,      STREAMS, TABLE",
        "PDF_A_2B,      STREAMS, STREAMS",
        "PDF_A_3U,      TABLE,   TABLE",
        "PDF_X_1A_2001, STREAMS, TABLE",
        "PDF_X_3_2003,  STREAMS, TABLE",
        "PDF_X_4,       STREAMS, STREAMS"
    })
    void objects_are_compressed_only_if_the_standard_permits_it(
            Conformance conformance, FileForm wanted, FileForm used) {
        assertThat(new PrintFileForm(wanted, conformance, Checksum.NONE).objects()).isEqualTo(used);
    }
}
