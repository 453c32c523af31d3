package org.platen.preset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamePatternTest {

    private static final String KNOWN =
            "Known variables: ${preset.name}, ${operation.id}, ${job.nr}, ${file.nr}, ${job.id}, ${document.nr}, ${document.property.<name>}.";

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(
            delimiterString = "->",
            value = {
                "letters.pdf -> letters.pdf",
                "letters.PDF -> letters.PDF",
                "letters -> letters.pdf",
                "letters.pdf.zip -> letters.pdf.zip.pdf",
                "${preset.name} -> Letters.pdf",
                "${operation.id}.pdf -> op-1.pdf",
                "${job.nr}-${file.nr}-${job.id}-${document.nr} -> 3-7-4711-12345.pdf",
                "${file.nr,0} -> 7.pdf",
                "${file.nr,0000} -> 0007.pdf",
                "${document.nr,000} -> 12345.pdf",
                "${document.nr,00000000000000000000} -> 00000000000000012345.pdf",
                "${document.property.customer} -> Müller _ Söhne.pdf",
                "${document.property.file} -> scan.PDF",
                "${document.property.last, first} -> Doe.pdf",
                "${document.property.missing}_a -> __a.pdf",
                "cost$ {5} $} -> cost$ {5} $}.pdf",
                ".pdf -> _pdf.pdf",
                ".hidden -> _hidden.pdf",
            })
    void variables_are_replaced(String pattern, String name) {
        assertThat(resolve(pattern)).isEqualTo(name);
    }

    private static String resolve(String pattern) {
        var properties =
                Map.of("customer", "Müller / Söhne", "file", "scan.PDF", "last, first", "Doe");
        return NamePattern.parse(pattern)
                .resolve(
                        new NameVariables("Letters", "op-1", 7, 3, 4711, 12345, properties),
                        ".pdf");
    }

    @Test
    void variables_that_occur_are_known() {
        var pattern = NamePattern.parse("file.nr_${file.nr,000}_${document.property.customer}");

        assertThat(pattern.uses("file.nr")).isTrue();
        assertThat(pattern.uses("document.property.customer")).isTrue();
        assertThat(pattern.uses("job.nr")).isFalse();
        assertThat(pattern.uses("document.property.name")).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiterString = "->",
            value = {
                "a_${file.nmr} -> has the unknown variable ${file.nmr} at character 3; did you mean ${file.nr}? KNOWN",
                "${sheet.nr} -> has the unknown variable ${sheet.nr} at character 1. KNOWN",
                "${} -> has the unknown variable ${} at character 1. KNOWN",
                "${ file.nr } -> has the unknown variable ${ file.nr } at character 1; did you mean ${file.nr}? KNOWN",
                "a${b${file.nr} -> has the unknown variable ${b${file.nr} at character 2. KNOWN",
                "${File.Nr,00} -> has the unknown variable ${File.Nr,00} at character 1; did you mean ${file.nr}? KNOWN",
                "letters_${file.nr -> opens a variable by ${ at character 9 but does not close it with }.",
                "${file.nr}${ -> opens a variable by ${ at character 11 but does not close it with }.",
                "${file.nr,} -> has ${file.nr,} at character 1, but the comma must be followed by 1 to 20 zeros, such as ${file.nr,0000}.",
                "${job.id,##} -> has ${job.id,##} at character 1, but the comma must be followed by 1 to 20 zeros, such as ${job.id,0000}.",
                "${file.nr,000000000000000000000} -> has ${file.nr,000000000000000000000} at character 1, but the comma must be followed by 1 to 20 zeros, such as ${file.nr,0000}.",
                "${preset.name,000} -> has ${preset.name,000} at character 1, but zeros after a comma are only for numbers, and this variable is text.",
                "${document.property.nr,000} -> has ${document.property.nr,000} at character 1, but zeros after a comma are only for numbers, and this variable is text.",
                "${document.property.} -> has ${document.property.} at character 1, which lacks the name of a property.",
                "out/${file.nr} -> has / at character 4, but must contain neither control characters nor any of / \\ < > : \" | ? *.",
                "${file.nr}\\a -> has \\ at character 11, but must contain neither control characters nor any of / \\ < > : \" | ? *.",
                "a:b -> has : at character 2, but must contain neither control characters nor any of / \\ < > : \" | ? *.",
            })
    void a_wrong_pattern_is_refused_with_place_and_reason(String pattern, String message) {
        assertThatThrownBy(() -> NamePattern.parse(pattern))
                .isInstanceOf(InvalidPresetException.class)
                .hasMessage("files.name " + message.replace("KNOWN", KNOWN));
    }

    @Test
    void control_characters_are_refused_by_their_code() {
        assertThatThrownBy(() -> NamePattern.parse("a\u0007b"))
                .hasMessageStartingWith("files.name has U+0007 at character 2, but must contain");
    }

    @Test
    void the_length_is_measured_with_the_extension_and_cut_before_it() {
        var name = withProperty("€".repeat(100) + ".PDF", "${document.property.p}");

        assertThat(name).isEqualTo("€".repeat(83) + ".PDF");
        assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSize(253);
    }

    @Test
    void a_cut_divides_no_character() {
        var name = withProperty("ab" + "😀".repeat(100), "${document.property.p}");

        assertThat(name).isEqualTo("ab" + "😀".repeat(62) + ".pdf");
    }

    @Test
    void a_name_of_just_the_greatest_length_stays() {
        assertThat(withProperty("a".repeat(251), "${document.property.p}.pdf"))
                .isEqualTo("a".repeat(251) + ".pdf");
    }

    @Test
    void text_can_be_made_safe_with_room_for_more() {
        assertThat(NamePattern.safe("../a:b")).isEqualTo("___a_b");
        assertThat(NamePattern.safe("€".repeat(100))).isEqualTo("€".repeat(66));
    }

    @Test
    void parts_that_combine_across_their_border_are_normalized() {
        assertThat(withProperty("\u0301x", "e${document.property.p}")).isEqualTo("\u00e9x.pdf");
    }

    @Test
    void a_name_has_the_extension_of_the_format() {
        var pattern = NamePattern.parse("letters.pdf");
        var variables = new NameVariables("n", "op", 1, 1, 1, 1, Map.of());

        assertThat(pattern.resolve(variables, ".ps")).isEqualTo("letters.pdf.ps");
        assertThat(NamePattern.numbered("letters.ps", 2, ".ps")).isEqualTo("letters_2.ps");
    }

    private static String withProperty(String value, String pattern) {
        return NamePattern.parse(pattern)
                .resolve(new NameVariables("n", "op", 1, 1, 1, 1, Map.of("p", value)), ".pdf");
    }
}
