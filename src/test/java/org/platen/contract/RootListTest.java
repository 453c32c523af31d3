package org.platen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RootListTest {

    @ParameterizedTest(name = "Accept: {0}")
    @CsvSource({
        "text/plain, true",
        "text/plain application/xml, true",
        "text/plain application/json, false",
        "text/plain */*, false",
        "application/json, false",
        "*/*, false"
    })
    void the_handshake_is_only_for_those_who_take_text_and_no_json(
            String accept, boolean handshake) {
        var types = Arrays.stream(accept.split(" ")).map(RootListTest::type).toList();

        assertThat(RootList.isHandshake(types)).isEqualTo(handshake);
    }

    private static MediaType type(String text) {
        int slash = text.indexOf('/');
        return new MediaType(text.substring(0, slash), text.substring(slash + 1));
    }
}
