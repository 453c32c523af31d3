package org.platen.filestore.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttachmentTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            textBlock =
                    """
                    letters.pdf  | attachment; filename=letters.pdf
                    a b.pdf      | attachment; filename="a b.pdf"
                    a"b\\c.pdf   | attachment; filename="a\\"b\\\\c.pdf"
                    a;b.pdf      | attachment; filename="a;b.pdf"
                    Änne (1).pdf | attachment; filename="_nne (1).pdf"; filename*=UTF-8''%C3%84nne%20%281%29.pdf
                    """)
    void the_name_is_bare_or_quoted_or_encoded_as_it_needs(String name, String header) {
        assertThat(new Attachment(name).disposition()).isEqualTo(header);
    }

    @Test
    void nothing_but_printable_ascii_gets_into_a_header() {
        // A server that cuts characters to bytes would make a line end of this one.
        var name = "a\u010d\u010aSet-Cookie: b";

        assertThat(new Attachment(name).disposition()).matches("[ -~]*");
        assertThat(Attachment.headerText(name)).isEqualTo("a%C4%8D%C4%8ASet-Cookie%3A%20b");
    }

    @Test
    void a_plain_name_is_a_header_as_it_is() {
        assertThat(Attachment.headerText("a b.pdf")).isEqualTo("a b.pdf");
    }
}
