package org.platen.engine.crypt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CipherMethodTest {

    @Test
    void two_methods_work_on_blocks() {
        assertThat(Stream.of(CipherMethod.values()).filter(CipherMethod::isAes))
                .containsExactly(CipherMethod.AES_128, CipherMethod.AES_256);
    }
}
