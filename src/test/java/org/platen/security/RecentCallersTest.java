package org.platen.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.platen.time.SettableClock;

class RecentCallersTest {

    private static final Caller ANN = new Caller("ann", Set.of("ROLE_DATA"));

    private static final Verdict IS_ANN = new Verdict.Right(ANN);

    private static final Verdict NOBODY = new Verdict.Wrong();

    private static final Credentials RIGHT = new Credentials.Basic("ann", "secret");

    private final SettableClock clock = new SettableClock();

    private final RecentCallers recent = new RecentCallers(clock::ticker);

    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void somebody_who_calls_again_at_once_is_not_looked_up_again() {
        assertThat(get(RIGHT)).isEqualTo(IS_ANN);
        assertThat(get(RIGHT)).isEqualTo(IS_ANN);

        assertThat(asked).hasValue(1);
    }

    @Test
    void after_a_second_the_database_is_asked_again() {
        get(RIGHT);
        clock.advance(Duration.ofSeconds(1));
        get(RIGHT);

        assertThat(asked).hasValue(2);
    }

    @Test
    void a_change_counts_at_once() {
        get(RIGHT);
        recent.forget();

        assertThat(recent.get(RIGHT, Verdict.Wrong::new)).isEqualTo(NOBODY);
    }

    @Test
    void a_change_counts_for_what_is_looked_up_meanwhile() {
        recent.get(
                RIGHT,
                () -> {
                    recent.forget();
                    return IS_ANN;
                });

        assertThat(recent.get(RIGHT, Verdict.Wrong::new)).isEqualTo(NOBODY);
    }

    @Test
    void other_credentials_are_others() {
        get(RIGHT);

        assertThat(recent.get(new Credentials.Basic("ann", "Secret"), Verdict.Wrong::new))
                .isEqualTo(NOBODY);
        assertThat(recent.get(new Credentials.Token("ann\0secret"), Verdict.Wrong::new))
                .isEqualTo(NOBODY);
    }

    @Test
    void nobody_is_not_remembered() {
        assertThat(recent.get(RIGHT, Verdict.Wrong::new)).isEqualTo(NOBODY);

        assertThat(get(RIGHT)).isEqualTo(IS_ANN);
    }

    @Test
    void those_who_come_together_are_looked_up_once() {
        var begin = new CountDownLatch(1);
        var callers =
                IntStream.range(0, 8)
                        .mapToObj(
                                i ->
                                        CompletableFuture.supplyAsync(
                                                () -> recent.get(RIGHT, () -> after(begin))))
                        .toList();
        begin.countDown();

        assertThat(callers).allSatisfy(caller -> assertThat(caller.join()).isEqualTo(IS_ANN));
        assertThat(asked).hasValue(1);
    }

    @Test
    void other_credentials_do_not_wait_for_a_lookup() {
        var begin = new CountDownLatch(1);
        var slow = CompletableFuture.supplyAsync(() -> recent.get(RIGHT, () -> after(begin)));

        for (int i = 0; i < 1_000; i++) {
            var other = new Credentials.Token("token " + i);
            assertThat(recent.get(other, () -> NOBODY)).isEqualTo(NOBODY);
        }
        begin.countDown();

        assertThat(slow.join()).isEqualTo(IS_ANN);
    }

    private Verdict after(CountDownLatch begin) {
        try {
            begin.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        asked.incrementAndGet();
        return IS_ANN;
    }

    private Verdict get(Credentials credentials) {
        return recent.get(
                credentials,
                () -> {
                    asked.incrementAndGet();
                    return IS_ANN;
                });
    }
}
