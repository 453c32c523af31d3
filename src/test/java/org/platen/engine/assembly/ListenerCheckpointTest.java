package org.platen.engine.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.platen.engine.AssemblyCancelledException;

class ListenerCheckpointTest {

    @Test
    void a_cancelled_assembly_ends() {
        assertThatThrownBy(new ListenerCheckpoint(() -> true)::pass)
                .isInstanceOf(AssemblyCancelledException.class);
    }

    @Test
    void the_listener_is_asked_at_intervals() {
        var asked = new AtomicInteger();
        var checkpoint =
                new ListenerCheckpoint(
                        () -> {
                            asked.incrementAndGet();
                            return false;
                        });
        for (int i = 0; i < 10_000; i++) {
            checkpoint.pass();
        }

        assertThat(asked.get()).isBetween(1, 1_000);
    }

    @Test
    void a_fault_of_the_listener_is_none_of_the_document() {
        var fault = new IllegalStateException("fault");
        var checkpoint =
                new ListenerCheckpoint(
                        () -> {
                            throw fault;
                        });

        assertThatThrownBy(checkpoint::pass)
                .isInstanceOfSatisfying(
                        ListenerFaultException.class, e -> assertThat(e.fault()).isSameAs(fault));
    }
}
