package org.platen.engine.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.platen.engine.AssemblyCancelledException;
import org.platen.engine.Step;

@Timeout(60)
class FragmentQueueTest {

    private static final StepReader.Numbered STEP =
            new StepReader.Numbered(new Step.NextFile(Path.of("a.pdf")), 1, 1);

    private final BatchSignal signal = new BatchSignal();
    private final FragmentQueue queue = new FragmentQueue(signal);

    @BeforeEach
    void begin() {
        queue.begin(STEP);
    }

    @Test
    void fragments_arrive_in_order() {
        var first = queue.empty();
        queue.filled();
        var second = queue.empty();
        queue.filled();
        queue.end(null);

        assertThat(second).isNotSameAs(first);
        assertThat(queue.next(() -> {})).isSameAs(first);
        queue.written();
        assertThat(queue.next(() -> {})).isSameAs(second);
        queue.written();
        assertThat(queue.next(() -> {})).isNull();
    }

    @Test
    void a_written_fragment_is_used_again() {
        var first = queue.empty();
        queue.filled();
        queue.empty();
        queue.filled();
        queue.next(() -> {});
        queue.written();

        assertThat(queue.empty()).isSameAs(first);
    }

    @Test
    void a_reader_that_is_ahead_waits_and_calls_the_writer() throws Exception {
        queue.empty();
        queue.filled();
        queue.empty();
        queue.filled();
        var third = CompletableFuture.supplyAsync(queue::empty);

        signal.await(() -> {});
        assertThat(third).isNotDone();
        queue.next(() -> {});
        queue.written();

        assertThat(third.get(30, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    void a_failure_follows_what_was_read_before_it() {
        queue.empty();
        queue.filled();
        queue.end(new IllegalStateException("broken"));

        assertThat(queue.next(() -> {})).isNotNull();
        queue.written();
        assertThatThrownBy(() -> queue.next(() -> {})).hasMessage("broken");
    }

    @Test
    void a_stopped_queue_takes_no_more() {
        queue.stop();

        assertThatThrownBy(queue::empty).isInstanceOf(AssemblyCancelledException.class);
        assertThatThrownBy(queue::awaitTurn).isInstanceOf(AssemblyCancelledException.class);
    }

    @Test
    void memory_is_given_back() {
        queue.empty();
        assertThat(queue.memory()).isPositive();

        queue.giveMemoryBack();

        assertThat(queue.memory()).isZero();
        assertThat(queue.step()).isSameAs(STEP);
    }
}
