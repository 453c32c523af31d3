package org.platen.engine.crypt;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Rc4Test {

    private static final HexFormat HEX = HexFormat.of();

    // RFC 6229 has streams of keys only; these are the vectors that everybody quotes.
    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({
        "Key,    Plaintext,      bbf316e8d940af0ad3",
        "Wiki,   pedia,          1021bf0420",
        "Secret, Attack at dawn, 45a01f645fc35b383552544b9bf5"
    })
    void rc4_gives_what_it_has_to(String key, String plain, String encrypted) {
        assertThat(new Rc4().apply(key.getBytes(ISO_8859_1), plain.getBytes(ISO_8859_1)))
                .isEqualTo(HEX.parseHex(encrypted));
    }

    // RFC 6229, section 2: the first 16 bytes of the stream of a key.
    @ParameterizedTest(name = "key {0}")
    @CsvSource({
        "0102030405,                       b2396305f03dc027ccc3524a0a1118a8",
        "0102030405060708090a0b0c0d0e0f10, 9ac7cc9a609d1ef7b2932899cde41b97"
    })
    void keys_of_40_and_128_bits_have_the_streams_of_the_rfc(String key, String stream) {
        assertThat(new Rc4().apply(HEX.parseHex(key), new byte[16]))
                .isEqualTo(HEX.parseHex(stream));
    }

    @Test
    void parts_continue_where_the_previous_one_ended() {
        byte[] key = {1, 2, 3, 4, 5};
        byte[] whole = new Rc4().apply(key, new byte[100]);
        byte[] parts = new byte[100];
        var rc4 = new Rc4();

        rc4.start(key);
        rc4.apply(new byte[37], 0, 37, parts, 0);
        rc4.apply(new byte[70], 7, 63, parts, 37);

        assertThat(parts).isEqualTo(whole);
    }

    @Test
    void the_previous_key_has_no_effect() {
        var rc4 = new Rc4();
        byte[] first = rc4.apply(new byte[] {1, 2, 3}, new byte[20]);
        rc4.apply(new byte[] {9, 8}, new byte[20]);

        assertThat(rc4.apply(new byte[] {1, 2, 3}, new byte[20])).isEqualTo(first);
    }
}
