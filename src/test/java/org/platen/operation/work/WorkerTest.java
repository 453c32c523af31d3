package org.platen.operation.work;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.Instance;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.platen.operation.Claim;
import org.platen.operation.LostClaimException;
import org.platen.operation.OneOperation;
import org.platen.operation.Operation;
import org.platen.operation.OperationHandler;
import org.platen.operation.OperationId;
import org.platen.operation.OperationLife;
import org.platen.operation.OperationState;
import org.platen.operation.Publication;
import org.platen.operation.QueueTicket;
import org.platen.operation.queue.Task;
import org.platen.operation.queue.WorkerSettings;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

class WorkerTest {

    private static final OperationId ID = new OperationId("a");

    private static final String TICKET = new QueueTicket(ID, 0).text();

    private static final Problem BROKEN = Problem.failed("Document 7 is broken.", "7");

    private final Operation operation = OperationLife.accepted("a", "type", Instant.EPOCH);

    private final OneOperation one = new OneOperation(operation);

    private final List<String> seen = new ArrayList<>();

    private Runnable tidying = () -> {};

    @Test
    void work_that_is_done_is_published_once() {
        worker(() -> publication("17")).work(Task.OPERATION, TICKET);

        assertThat(operation.result()).contains("17");
        assertThat(seen).containsExactly("publish");
    }

    @Test
    void a_reason_given_by_the_handler_is_kept_and_what_it_left_outside_is_tidied() {
        worker(failing(new ProblemException(BROKEN))).work(Task.OPERATION, TICKET);

        assertThat(operation.problem()).contains(BROKEN);
        assertThat(seen).containsExactly("abandon");
    }

    @Test
    void a_reason_given_while_publishing_is_kept_and_nothing_is_left_behind() {
        worker(() -> publication(failing(new ProblemException(BROKEN))))
                .work(Task.OPERATION, TICKET);

        assertThat(operation.problem()).contains(BROKEN);
        assertThat(seen).containsExactly("publish", "discard", "abandon");
    }

    @Test
    void when_the_database_fails_while_publishing_nothing_is_discarded_and_it_is_tried_again() {
        var worker = worker(() -> publication(failing(new PersistenceException("gone"))));

        assertThat(worker.work(Task.OPERATION, TICKET)).isPresent();
        assertThat(operation.state()).isEqualTo(OperationState.QUEUED);
        assertThat(seen).containsExactly("publish");
    }

    @Test
    void a_commit_that_fails_by_a_checked_exception_is_a_fault_of_the_database() {
        var worker = worker(() -> sneaky(new RollbackException("Could not commit")));

        assertThat(worker.work(Task.OPERATION, TICKET)).isPresent();
        assertThat(operation.state()).isEqualTo(OperationState.QUEUED);
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // what a container may do
    private static <T, X extends Exception> T sneaky(Exception e) throws X {
        throw (X) e;
    }

    @Test
    void an_end_that_the_database_does_not_take_is_told_until_it_does() {
        one.loseDatabase(2);

        worker(failing(new ProblemException(BROKEN))).work(Task.OPERATION, TICKET);

        assertThat(operation.problem()).contains(BROKEN);
        assertThat(one.hasDatabase()).isTrue();
    }

    @Test
    void work_that_runs_out_of_memory_is_tried_again_and_the_worker_lives() {
        var worker =
                worker(
                        () -> {
                            throw new OutOfMemoryError();
                        });

        assertThat(worker.work(Task.OPERATION, TICKET)).isPresent();
        assertThat(worker.work(Task.OPERATION, TICKET)).isPresent();
        assertThat(worker.work(Task.OPERATION, TICKET)).isEmpty();
        assertThat(operation.problem().orElseThrow().message()).contains("memory");
    }

    @Test
    void what_cannot_be_tidied_yet_is_tidied_later() {
        tidying =
                () -> {
                    throw new ProblemException(BROKEN);
                };

        assertThat(worker(failing(new ProblemException(BROKEN))).work(Task.OPERATION, TICKET))
                .isPresent();
    }

    @Test
    void a_node_that_takes_nothing_new_leaves_it_in_the_queue() {
        var worker = worker(() -> publication("17"));
        worker.takeNothingNew();

        assertThat(worker.work(Task.OPERATION, TICKET)).isPresent();
        assertThat(operation.state()).isEqualTo(OperationState.QUEUED);
    }

    @Test
    void work_on_an_operation_that_was_cancelled_meanwhile_is_discarded() {
        worker(
                        () -> {
                            OperationLife.cancel(operation, Instant.EPOCH);
                            return publication("17");
                        })
                .work(Task.OPERATION, TICKET);

        assertThat(operation.result()).isEmpty();
        assertThat(seen).containsExactly("discard", "abandon");
    }

    @Test
    void a_node_that_stops_hands_its_operation_back_to_the_queue() {
        var worker = new Worker();
        equip(
                worker,
                () -> {
                    worker.stop();
                    throw new LostClaimException(ID);
                });

        assertThat(worker.work(Task.OPERATION, TICKET)).isPresent();
        assertThat(operation.state()).isEqualTo(OperationState.QUEUED);
    }

    @Test
    void what_is_begun_just_when_the_node_stops_is_handed_back_too() {
        var worker = worker(() -> publication("17"));
        one.onStart(worker::stop);

        assertThat(worker.work(Task.OPERATION, TICKET)).isPresent();
        assertThat(operation.state()).isEqualTo(OperationState.QUEUED);
    }

    private Publication publication(String result) {
        return publication(() -> result);
    }

    private Publication publication(Supplier<String> result) {
        return new Publication() {
            @Override
            public String publish() {
                seen.add("publish");
                return result.get();
            }

            @Override
            public void discard() {
                seen.add("discard");
            }
        };
    }

    private static <T> Supplier<T> failing(RuntimeException fault) {
        return () -> {
            throw fault;
        };
    }

    private Worker worker(Supplier<Publication> work) {
        return equip(new Worker(), work);
    }

    @SuppressWarnings("UnnecessaryAssignment") // here is no container that would inject
    private Worker equip(Worker worker, Supplier<Publication> work) {
        worker.operations = one.asFound();
        worker.held = one.asHeld();
        worker.settings =
                new WorkerSettings(
                        "node-1",
                        1,
                        1,
                        List.of(Duration.ZERO),
                        Duration.ofDays(36_500),
                        Duration.ZERO,
                        Duration.ZERO);
        worker.clock = InstantSource.system();
        worker.guard = new AttemptRunner();
        worker.guard.clock = worker.clock;
        worker.guard.begin();
        worker.handlers = only(handler(work));
        return worker;
    }

    private OperationHandler handler(Supplier<Publication> work) {
        return new OperationHandler() {
            @Override
            public String type() {
                return "type";
            }

            @Override
            public Publication handle(Claim claim) {
                claim.check();
                return work.get();
            }

            @Override
            public void abandon(Operation abandoned) {
                seen.add("abandon");
                tidying.run();
            }
        };
    }

    /** What CDI would inject, as far as a worker asks it. */
    @SuppressWarnings("unchecked")
    private static Instance<OperationHandler> only(OperationHandler handler) {
        return (Instance<OperationHandler>)
                Proxy.newProxyInstance(
                        WorkerTest.class.getClassLoader(),
                        new Class<?>[] {Instance.class},
                        (proxy, method, arguments) -> Stream.of(handler));
    }
}
