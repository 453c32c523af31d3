package org.platen.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RequestFingerprintTest {

    private static final String PATH = "/rest/platen/v1/operations";

    /**
     * By {@code printf '/rest/platen/v1/operations\0{"jobs":[1]}' | sha256sum}: keys of older
     * versions.
     */
    @Test
    void it_is_the_sha_256_of_path_and_body_with_a_zero_byte_between() {
        assertThat(of(PATH, "{\"jobs\":[1]}"))
                .isEqualTo("2a4b64b08c4fc14846896ee9dde5771b90caebe9eb51e1081049bf2f66607b7c");
    }

    @Test
    void another_path_and_another_byte_give_another_one() {
        assertThat(of(PATH, "a")).isNotEqualTo(of(PATH + "/", "a")).isNotEqualTo(of(PATH, "a "));
    }

    private static String of(String path, String body) {
        return RequestFingerprint.of(path, body.getBytes(UTF_8));
    }
}
