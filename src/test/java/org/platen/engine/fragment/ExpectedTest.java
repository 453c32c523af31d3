package org.platen.engine.fragment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.platen.engine.syntax.Kinds;

/**
 * Kinds of values in resources (ISO 32000-2, table 34), fonts (9.6 and 9.7), images (8.9.5) and
 * appearances (12.5.5).
 */
class ExpectedTest {

    private static Expected inside(Expected outer, String key) {
        byte[] bytes = ("/" + key).getBytes(ISO_8859_1);
        return outer.inside(bytes, 1, bytes.length);
    }

    @ParameterizedTest(name = "/{1} in {0} is {2}")
    @CsvSource({
        "ANYTHING, Resources, RESOURCES",
        "ANYTHING, DR, RESOURCES",
        "ANYTHING, Font, ANYTHING",
        "RESOURCES, Font, FONTS",
        "RESOURCES, XObject, X_OBJECTS",
        "RESOURCES, ProcSet, ANYTHING",
        "FONTS, F1, FONT",
        "FONT, FontDescriptor, FONT_DESCRIPTOR",
        "FONT, DescendantFonts, DESCENDANTS",
        "X_OBJECTS, Resources, X_OBJECT",
        "X_OBJECT, SMask, SOFT_MASK",
        "ANYTHING, AP, APPEARANCES",
        "APPEARANCES, N, APPEARANCE",
        "APPEARANCES, X, ANYTHING",
        "APPEARANCE, On, PICTURE",
        "ANYTHING, FontFile2, FONT_FILE",
        "ANYTHING, FontFile4, ANYTHING",
        "ANYTHING, '', ANYTHING",
        "ANYTHING, AKeyThatIsLongerThanAll, ANYTHING"
    })
    void a_key_says_what_its_value_is(Expected outer, String key, Expected inner) {
        assertThat(inside(outer, key)).isEqualTo(inner);
    }

    @ParameterizedTest
    @EnumSource(Expected.class)
    void a_code_stands_for_its_constant(Expected each) {
        assertThat(Expected.of(each.code())).isEqualTo(each);
    }

    @Test
    void a_value_of_a_wrong_kind_is_complained_of() {
        assertThat(Expected.FONT.allows(Kinds.DICTIONARY)).isTrue();
        assertThat(Expected.FONT.allows(Kinds.STREAM)).isFalse();
        assertThat(Expected.X_OBJECT.allows(Kinds.DICTIONARY)).isFalse();
        assertThat(Expected.ANYTHING.allows(Kinds.BOOLEAN)).isTrue();
        assertThat(Expected.FONT.complaint(Kinds.NUMBER))
                .startsWith("a number was found instead of a font");
    }
}
