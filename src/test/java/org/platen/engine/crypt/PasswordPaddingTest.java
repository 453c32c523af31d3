package org.platen.engine.crypt;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The padding of passwords (ISO 32000-2, 7.6.4.3.2, algorithm 2). */
class PasswordPaddingTest {

    @Test
    void a_password_is_filled_up_to_32_bytes() {
        assertThat(PasswordPadding.padded("key".getBytes(US_ASCII)))
                .hasSize(32)
                .startsWith('k', 'e', 'y', 0x28, 0xbf, 0x4e)
                .endsWith(0xa9, 0xfe, 0x64);
    }

    @Test
    void an_empty_password_becomes_the_padding() {
        assertThat(PasswordPadding.padded(new byte[0])).isEqualTo(PasswordPadding.bytes());
    }

    @Test
    void a_long_password_is_cut_off() {
        assertThat(PasswordPadding.padded("0123456789".repeat(4).getBytes(US_ASCII)))
                .isEqualTo("01234567890123456789012345678901".getBytes(US_ASCII));
    }
}
