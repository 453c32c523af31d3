package org.platen.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.platen.places.Places.Limits;
import org.platen.problem.BusyException;

class WorkPlacesTest {

    private static final String REFUSAL = "Too many imports. Send fewer at once.";

    private final CountDownLatch begun = new CountDownLatch(1);

    private final CountDownLatch end = new CountDownLatch(1);

    @Test
    void work_waits_for_its_place_and_is_done_then() throws Exception {
        var places = places(2, Duration.ofMinutes(1));
        var first = begin(places);
        var second = CompletableFuture.supplyAsync(() -> places.call("ben", () -> "done"));

        assertThat(second).isNotDone();
        end.countDown();

        assertThat(first.get()).isEqualTo("first");
        assertThat(second.get()).isEqualTo("done");
    }

    @Test
    void who_may_not_wait_is_refused_at_once_and_told_when_to_come_back() throws Exception {
        var places = places(0, Duration.ofMinutes(1));
        var first = begin(places);

        assertThatThrownBy(() -> places.call("ben", () -> "done"))
                .isInstanceOfSatisfying(
                        BusyException.class,
                        e -> {
                            assertThat(e.problem().status()).isEqualTo(503);
                            assertThat(e.problem().message()).isEqualTo(REFUSAL);
                            assertThat(e.retryAfter())
                                    .isEqualTo(Optional.of(Duration.ofSeconds(10)));
                        });

        end.countDown();
        first.get();
    }

    @Test
    void who_has_waited_too_long_is_refused_and_leaves_no_trace() throws Exception {
        var places = places(2, Duration.ZERO);
        var first = begin(places);

        assertThatThrownBy(() -> places.call("ben", () -> "done"))
                .isInstanceOf(BusyException.class);
        end.countDown();
        first.get();

        assertThat(places.call("carl", () -> "done")).isEqualTo("done");
    }

    @Test
    void a_place_is_free_again_after_work_that_failed() {
        var places = places(0, Duration.ZERO);

        assertThatThrownBy(
                        () ->
                                places.call(
                                        "ann",
                                        () -> {
                                            throw new IllegalStateException("broken");
                                        }))
                .hasMessage("broken");

        assertThat(places.call("ann", () -> "done")).isEqualTo("done");
    }

    private static WorkPlaces places(int waiting, Duration maxWait) {
        return new WorkPlaces(new Places(new Limits(1, 1, 1, waiting)), REFUSAL, maxWait);
    }

    /** Takes the place. */
    private CompletableFuture<String> begin(WorkPlaces places) throws InterruptedException {
        var work =
                CompletableFuture.supplyAsync(
                        () ->
                                places.call(
                                        "ann",
                                        () -> {
                                            begun.countDown();
                                            awaitEnd();
                                            return "first";
                                        }));
        begun.await();
        return work;
    }

    private void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
