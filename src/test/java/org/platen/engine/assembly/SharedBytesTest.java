package org.platen.engine.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.platen.engine.syntax.LoadedBytes;

class SharedBytesTest {

    // A source in memory has no bytes any more when it is closed.
    private final LoadedBytes source = new LoadedBytes(new byte[9], 9);
    private final SharedBytes shared = new SharedBytes(source);

    @Test
    void a_source_is_open_until_its_last_holder_lets_go() {
        shared.hold();

        shared.letGo();
        assertThat(source.length()).isEqualTo(9);

        shared.letGo();
        assertThat(source.length()).isZero();
    }

    @Test
    void whoever_made_it_holds_it() {
        shared.letGo();

        assertThat(source.length()).isZero();
    }
}
