package org.platen.engine.crypt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileKeyTest {

    @Test
    void the_key_is_not_shown() {
        assertThat(new FileKey(new byte[] {65, 66, 67, 68, 69}))
                .hasToString("a file key of 40 bits");
    }
}
