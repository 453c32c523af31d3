package org.platen.engine.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** XMP packets (ISO 16684-1) in metadata streams (ISO 32000-2, 14.3.2). */
class XmpTest {

    private static String value(String inside) {
        return Xmp.of(
                        """
                        <r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:n="urn:n#"
                        xmlns:o="urn:o#"><r:Description %s</r:Description></r:RDF>"""
                                .formatted(inside)
                                .getBytes(UTF_8))
                .get("urn:n#", "a");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "n:a='1'>                                                     | 1",
                "><n:a>1</n:a>                                                | 1",
                "><n:a> 1 </n:a>                                              | 1",
                "><n:a>1 &amp; 2</n:a>                                        | 1 & 2",
                "><n:a><r:Alt><r:li>1</r:li><r:li>2</r:li></r:Alt></n:a>      | 1",
                "><n:a><r:Seq><r:li>1</r:li></r:Seq></n:a>                    | 1",
                "><n:a>1</n:a><n:a>2</n:a>                                    | 1",
                "><o:a>1</o:a>                                                | ''",
                "><n:b>1</n:b>                                                | ''"
            })
    void a_property_is_an_attribute_an_element_or_the_first_of_a_list(String xml, String value) {
        assertThat(value(xml.replace('\'', '"'))).isEqualTo(value);
    }

    @Test
    void a_damaged_packet_is_read_up_to_the_damage() {
        assertThat(value("><n:a>1</n:a><n:b>")).isEqualTo("1");
        assertThat(value("><n:b><n:a>1</n:c>")).isEmpty();
        assertThat(Xmp.of(new byte[0]).get("urn:n#", "a")).isEmpty();
    }

    @Test
    void a_value_that_is_too_long_is_ignored() {
        assertThat(value("><n:a>" + "x".repeat(1_000) + "</n:a>")).hasSize(1_000);
        assertThat(value("><n:a>" + "x".repeat(1_001) + "</n:a>")).isEmpty();
    }
}
