package org.platen.engine.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BeyondLimitExceptionTest {

    @Test
    void the_message_says_how_more_is_allowed() {
        assertThat(BeyondLimitException.ofMemory("a stream takes more than", 8 << 20))
                .hasMessage(
                        "a stream takes more than 8 MiB; the limit grows with the memory of Java (-Xmx)");
    }

    @Test
    void repair_is_not_attempted() {
        assertThat(new BeyondLimitException("it is too long"))
                .isInstanceOf(BeyondRepairException.class);
    }
}
