package org.platen.operation.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.platen.operation.submission.GroupCommit.NothingDoneException;

@Timeout(
        value = 60,
        threadMode = Timeout.ThreadMode.SEPARATE_THREAD) // who is not woken sleeps for ever
class GroupCommitTest {

    private static final String FIRST = "first";

    private final Queue<List<String>> done = new ConcurrentLinkedQueue<>();

    private final CountDownLatch begun = new CountDownLatch(1);

    private final CountDownLatch mayEnd = new CountDownLatch(1);

    private Function<String, Optional<RuntimeException>> fault = wanted -> Optional.empty();

    private Optional<Exception> undeclared = Optional.empty();

    private final GroupCommit<String, String> together = new GroupCommit<>(this::work);

    /** The first takes until the others have come. */
    private List<String> work(List<String> wanted) {
        if (wanted.contains(FIRST)) {
            begun.countDown();
            await(mayEnd);
        }
        wanted.stream()
                .flatMap(one -> fault.apply(one).stream())
                .findFirst()
                .ifPresent(
                        wrong -> {
                            undeclared.ifPresent(GroupCommitTest::sneak);
                            throw wrong;
                        });
        done.add(wanted);
        return wanted.stream().map(one -> one + "!").toList();
    }

    @Test
    void who_comes_alone_gets_what_was_wanted() {
        assertThat(together.have("a")).isEqualTo("a!");
        assertThat(together.have("b")).isEqualTo("b!");

        assertThat(done).containsExactly(List.of("a"), List.of("b"));
    }

    @Test
    void those_who_come_while_something_is_done_are_done_together() {
        var results = firstAnd("a", "b", "c");

        assertThat(results)
                .extracting(CompletableFuture::join)
                .containsExactly("first!", "a!", "b!", "c!");
        assertThat(done).hasSize(2);
        assertThat(done.poll()).containsExactly(FIRST);
        assertThat(done.poll()).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void nobody_suffers_for_the_fault_of_another_one() {
        fault = faultOf("b", new NothingDoneException(new IllegalArgumentException("b is bad")));

        var results = firstAnd("a", "b", "c");

        assertThat(results.get(1).join()).isEqualTo("a!");
        assertThatThrownBy(results.get(2)::join)
                .hasCauseExactlyInstanceOf(IllegalArgumentException.class)
                .hasRootCauseMessage("b is bad");
        assertThat(results.get(3).join()).isEqualTo("c!");
    }

    @Test
    void what_may_have_been_done_is_not_tried_again() {
        fault = faultOf("b", new IllegalStateException("the commit was cut off"));

        var results = firstAnd("a", "b", "c");

        assertThat(results.get(0).join()).isEqualTo("first!");
        assertThat(results.subList(1, 4))
                .allSatisfy(
                        result ->
                                assertThatThrownBy(result::join)
                                        .hasRootCauseMessage("the commit was cut off"));
        assertThat(done).containsExactly(List.of(FIRST));
    }

    @Test
    void nobody_waits_for_ever_when_the_commit_throws_what_is_declared_nowhere() {
        fault = faultOf("b", new RuntimeException("stands for the following"));
        undeclared = Optional.of(new IOException("rolled back"));

        var results = firstAnd("a", "b", "c");

        assertThat(results.subList(1, 4))
                .allSatisfy(
                        result ->
                                assertThatThrownBy(result::join)
                                        .hasRootCauseMessage("rolled back"));
    }

    @Test
    void an_interrupted_thread_has_its_answer_and_stays_interrupted() {
        var first = inThread(FIRST, new ArrayList<>());
        await(begun);
        var threads = new ArrayList<Thread>();
        var interrupted = new CompletableFuture<Boolean>();
        start(
                () -> {
                    together.have("a");
                    interrupted.complete(Thread.interrupted());
                },
                threads);
        awaitWaiting(threads);
        threads.get(0).interrupt();
        awaitWaiting(threads);
        mayEnd.countDown();

        assertThat(interrupted.join()).isTrue();
        assertThat(first.join()).isEqualTo("first!");
    }

    @Test
    void many_threads_get_each_its_own() {
        var executor = Executors.newFixedThreadPool(8, GroupCommitTest::daemon);
        var results =
                IntStream.range(0, 20_000)
                        .mapToObj(
                                i ->
                                        CompletableFuture.supplyAsync(
                                                () -> together.have("w" + i), executor))
                        .toList();

        for (int i = 0; i < results.size(); i++) {
            assertThat(results.get(i).join()).isEqualTo("w" + i + "!");
        }
        executor.shutdown();
        assertThat(done.stream().mapToInt(List::size).sum()).isEqualTo(20_000);
    }

    @SuppressWarnings("unchecked") // as interceptors do
    private static <E extends Exception> void sneak(Exception e) throws E {
        throw (E) e;
    }

    private static Function<String, Optional<RuntimeException>> faultOf(
            String one, RuntimeException what) {
        return wanted -> Optional.of(what).filter(wrong -> wanted.equals(one));
    }

    /** Others come, each in a thread of its own, while the first is in work. */
    private List<CompletableFuture<String>> firstAnd(String... others) {
        var results = new ArrayList<CompletableFuture<String>>();
        results.add(inThread(FIRST, new ArrayList<>()));
        await(begun);
        var threads = new ArrayList<Thread>();
        for (var other : others) {
            results.add(inThread(other, threads));
        }
        awaitWaiting(threads);
        mayEnd.countDown();
        return results;
    }

    private static void awaitWaiting(List<Thread> threads) {
        while (threads.stream().anyMatch(one -> one.getState() != Thread.State.WAITING)) {
            Thread.onSpinWait();
        }
    }

    private CompletableFuture<String> inThread(String wanted, List<Thread> threads) {
        var result = new CompletableFuture<String>();
        start(
                () -> {
                    try {
                        result.complete(together.have(wanted));
                    } catch (RuntimeException e) {
                        result.completeExceptionally(e);
                    }
                },
                threads);
        return result;
    }

    private static void start(Runnable work, List<Thread> threads) {
        var thread = daemon(work);
        threads.add(thread);
        thread.start();
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work);
        thread.setDaemon(true);
        return thread;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
