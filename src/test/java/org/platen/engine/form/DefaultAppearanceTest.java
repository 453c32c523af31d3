package org.platen.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Default appearance strings (ISO 32000-2, 12.7.4.3). */
class DefaultAppearanceTest {

    @ParameterizedTest(name = "{index}: {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "/Helv 12 Tf 0 g             | Helv | 12  | 0 g",
                "0 0 1 rg /F1 0 Tf           | F1   | 0   | 0 0 1 rg",
                "/F1 -9.5 Tf                 | F1   | 9.5 | ''",
                "/F1 9 Tf /F2 10 Tf          | F2   | 10  | ''",
                "/F1 9 Tf 2 Tc 1 Tr          | F1   | 9   | 2 Tc/1 Tr",
                "/F1 9 Tf 10 20 Td 5 w       | F1   | 9   | ''",
                "/F1 9 Tf (text) Tj          | F1   | 9   | ''",
                "/F1 9 Tf /Cs 1 g            | F1   | 9   | ''",
                "/F1 9 Tf 1e5 g              | F1   | 9   | ''",
                "/F1 1e1 Tf                  | ''   | 0   | ''",
                "/F1 Tf 9 Tf                 | ''   | 0   | ''",
                "12 Tf                       | ''   | 0   | ''",
                "''                          | ''   | 0   | ''"
            })
    void a_font_a_size_and_permitted_operators_are_used(
            String text, String font, double size, String others) {
        var appearance = DefaultAppearance.parse(text);

        assertThat(appearance.font()).isEqualTo(font);
        assertThat(appearance.size()).isEqualTo(size);
        assertThat(appearance.others().strip().replace('\n', '/')).isEqualTo(others);
    }
}
