package org.platen.engine.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platen.engine.syntax.MalformedPdfException;

class ContentNamesTest {

    @ParameterizedTest(name = "{0} names {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "q 1 0 0 1 0 0 cm /Im1 Do Q | Im1",
                "/Im1Do | Im1Do",
                "/F1 12 Tf(text)Tj/GS0 gs | F1 GS0",
                "/Pattern cs /P1 scn | Pattern P1",
                "0.5 0 0/P1 SCN | P1",
                "/Sh1 sh | Sh1",
                "/OC/MC0 BDC /Span<</Lang(en)/MCID 1>>BDC EMC | OC MC0 Span Lang MCID",
                "/Im#31 Do /A#20B Do | Im1 A B",
                "/Odd#zz Do /Odd# Do /Odd#3 Do | Odd#zz Odd# Odd#3",
                "(a string \\) that /Never ends /Im1 Do | Never Im1",
                "% a comment /Im1 Do | Im1",
                "BI /W 1 /H 1 /CS /Cs1 /BPC 8 ID x EI /Im1 Do | W H CS Cs1 BPC Im1",
                "BI /W 9 ID ab EI cd( EI Q /Im1 Do | W Im1",
                "BI /W 9 ID no end of it /Im1 Do | W Im1",
                "<</unbalanced [ /Im1 Do | unbalanced Im1",
                "// Do | \"\"",
            })
    void all_that_may_be_a_name_counts(String content, String names) {
        var found = new ContentNames();

        found.add(content.getBytes(ISO_8859_1));

        assertThat(found.names())
                .containsExactlyInAnyOrderElementsOf(
                        List.of(names.replace("A B", "A\u0001B").split(" ")).stream()
                                .map(name -> name.replace('\u0001', ' '))
                                .toList());
    }

    @ParameterizedTest(name = "{0} draws with {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "/Im1 Do/Im2 %x~Do | Im1 Im2",
                "/F1 12 Tf/F2 .5Tf/F3 -1~Tf | F1 F2 F3",
                "/GS gs 0 0/P scn/Q SCN/R 1 scn | GS P Q R",
                "/Span BDC/Cs1 cs/Dot Dog | \"\"",
            })
    void names_that_are_drawn_with_stand_before_their_operator(String content, String names) {
        var found = new ContentNames();

        found.add(content.replace('~', '\n').getBytes(ISO_8859_1));

        assertThat(String.join(" ", new TreeSet<>(found.drawn()))).isEqualTo(names);
    }

    @Test
    void a_name_may_go_on_in_the_next_stream() {
        var found = new ContentNames();

        found.add("q /Im".getBytes(ISO_8859_1));
        found.add("1".getBytes(ISO_8859_1));
        found.add("2 Do".getBytes(ISO_8859_1));

        assertThat(found.names()).contains("Im", "Im1", "Im12");
    }

    @Test
    void a_name_that_ends_with_its_stream_is_not_joined_to_what_follows_a_blank() {
        var found = new ContentNames();

        found.add("/Im1".getBytes(ISO_8859_1));
        found.add(" Do".getBytes(ISO_8859_1));

        assertThat(found.names()).containsExactly("Im1");
    }

    @Test
    void there_are_not_more_names_than_memory_should_hold() {
        var many = new StringBuilder();
        for (int i = 0; i < 30_000; i++) {
            many.append("/N").append(i);
        }

        assertThatThrownBy(() -> new ContentNames().add(many.toString().getBytes(ISO_8859_1)))
                .isInstanceOf(MalformedPdfException.class);
    }
}
