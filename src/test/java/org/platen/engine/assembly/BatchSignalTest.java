package org.platen.engine.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.platen.engine.AssemblyCancelledException;

@Timeout(60)
class BatchSignalTest {

    private final BatchSignal signal = new BatchSignal();

    @Test
    void a_signal_that_was_given_before_is_not_missed() {
        signal.ring();
        signal.await(() -> {});
        signal.await(() -> {});
    }

    @Test
    void a_waiting_thread_is_woken() throws Exception {
        var waiting = CompletableFuture.runAsync(() -> signal.await(() -> {}));

        signal.ring();

        assertThat(waiting.get(30, TimeUnit.SECONDS)).isNull();
    }

    @Test
    void a_waiting_thread_notices_that_the_assembly_is_cancelled() {
        signal.ring();
        signal.silence();

        assertThatThrownBy(
                        () ->
                                signal.await(
                                        () -> {
                                            throw new AssemblyCancelledException();
                                        }))
                .isInstanceOf(AssemblyCancelledException.class);
    }

    @Test
    void an_interruption_cancels_the_assembly() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> signal.await(() -> {}))
                .isInstanceOf(AssemblyCancelledException.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
