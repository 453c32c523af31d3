package org.platen.engine.write;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

/** File identifiers (ISO 32000-2, 14.4). */
class FileIdentifierTest {

    private static String identifier(String... parts) {
        var identifier = new FileIdentifier();
        for (String part : parts) {
            identifier.add(ByteBuffer.wrap(part.getBytes(ISO_8859_1)));
        }
        return identifier.hexadecimal();
    }

    @Test
    void equal_content_has_an_equal_identifier() {
        assertThat(identifier("a", "b")).isEqualTo(identifier("a", "b")).matches("[0-9a-f]{32}");
    }

    @Test
    void different_content_has_another_identifier() {
        assertThat(identifier("a", "b"))
                .isNotEqualTo(identifier("a", "c"))
                .isNotEqualTo(identifier("b", "a"))
                .isNotEqualTo(identifier("a"))
                .isNotEqualTo(identifier("a", "b", ""));
    }

    @Test
    void a_part_can_be_read_again() {
        var part = ByteBuffer.wrap(new byte[] {1, 2, 3});

        new FileIdentifier().add(part);

        assertThat(part.remaining()).isEqualTo(3);
    }
}
