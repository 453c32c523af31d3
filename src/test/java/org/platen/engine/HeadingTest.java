package org.platen.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadingTest {

    @ParameterizedTest(name = "{0} is headed {1}")
    @CsvSource({
        "letter.pdf,        letter",
        "LETTER.PDF,        LETTER",
        "2026/in/letter.pdf, letter",
        "letter.v2.pdf,     letter.v2",
        "letter,            letter",
        "letter.txt,        letter.txt",
        ".pdf,              .pdf",
        "in/.pdf,           .pdf",
        "a.pdf/b,           b"
    })
    void a_file_is_headed_by_its_name_without_folders_and_extension(String file, String name) {
        assertThat(Heading.ofFile(3, file, false)).isEqualTo(new Heading(3, name, false));
    }
}
