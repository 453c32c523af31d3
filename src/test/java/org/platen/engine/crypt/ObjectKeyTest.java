package org.platen.engine.crypt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ObjectKeyTest {

    @ParameterizedTest
    @EnumSource
    void the_key_is_not_shown(CipherMethod method) {
        assertThat(new ObjectKey(method, new byte[] {65, 66, 67}))
                .hasToString("a key for " + method);
    }
}
