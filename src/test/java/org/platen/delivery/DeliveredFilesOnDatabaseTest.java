package org.platen.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.platen.delivery.TargetClaims.Answer.FULFILLED_BEFORE;
import static org.platen.delivery.TargetClaims.Answer.GRANTED;
import static org.platen.delivery.TargetClaims.Answer.HELD_BEFORE;
import static org.platen.delivery.TargetClaims.Answer.REFUSED;

import jakarta.persistence.EntityManager;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.platen.database.TestDatabase;
import org.platen.operation.LostClaimException;
import org.platen.operation.OperationsOf;

/** Claims, by the queries as they run on the server. */
@ParameterizedClass
@EnumSource
class DeliveredFilesOnDatabaseTest {

    private final TestDatabase database;

    private final TargetClaims claims;

    private final String ours;

    private final String others;

    private final Path target = Path.of("/out/" + UUID.randomUUID() + ".pdf");

    DeliveredFilesOnDatabaseTest(TestDatabase database) {
        this.database = database;
        this.claims = new InTransactions(database);
        this.ours = operation();
        this.others = operation();
    }

    @Test
    void a_free_place_is_granted_once() {
        assertThat(claimFree(ours)).isEqualTo(GRANTED);
        assertThat(claimTaken(ours)).isEqualTo(HELD_BEFORE);
        assertThat(claims.heldBy(ours)).containsExactly(target);
    }

    @Test
    void what_a_stranger_has_is_refused_and_not_claimed() {
        assertThat(claimTaken(ours)).isEqualTo(REFUSED);
        assertThat(claims.heldBy(ours)).isEmpty();
    }

    @Test
    void anothers_claim_holds_while_its_file_is_there() {
        claimFree(others);

        assertThat(claimTaken(ours)).isEqualTo(REFUSED);
        assertThat(claims.heldBy(others)).containsExactly(target);
    }

    @Test
    void anothers_claim_is_taken_over_when_its_file_is_gone() {
        claimFree(others);
        claims.fulfil(target, sender(others), () -> true);

        assertThat(claimFree(ours)).isEqualTo(GRANTED);
        assertThat(claimFree(ours)).isEqualTo(HELD_BEFORE);
        assertThat(claims.heldBy(others)).isEmpty();
        assertThat(claims.fulfil(target, sender(others), () -> true)).isFalse();
    }

    @Test
    void a_claim_remembers_that_it_was_fulfilled() {
        claimFree(ours);

        assertThat(claims.fulfil(target, sender(ours), () -> true)).isTrue();
        assertThat(claimFree(ours)).isEqualTo(FULFILLED_BEFORE);
    }

    @Test
    void a_claim_that_cannot_be_fulfilled_is_given_up() {
        claimFree(ours);

        assertThat(claims.fulfil(target, sender(ours), () -> false)).isFalse();
        assertThat(claims.heldBy(ours)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"true, HELD_BEFORE", "false, FULFILLED_BEFORE"})
    void whether_a_file_was_renamed_is_told_by_whether_it_is_still_there(
            boolean isThere, TargetClaims.Answer expected) {
        claimFree(ours);
        claims.prepare(target, sender(ours), Path.of("/out/.a.part"), "a.pdf");

        claims.settle(sender(ours), path -> isThere);

        assertThat(claimFree(ours)).isEqualTo(expected);
    }

    @Test
    void what_was_delivered_is_told_with_the_names_in_the_output_and_in_the_folder() {
        claimFree(ours);
        claims.prepare(target, sender(ours), Path.of("/out/.a.part"), "letters.pdf");
        assertThat(delivered()).isEmpty();

        claims.fulfil(target, sender(ours), () -> true);

        assertThat(delivered())
                .containsExactly(
                        new DeliveredAs(
                                "letters.pdf",
                                String.valueOf(target.getParent()),
                                String.valueOf(target.getFileName()),
                                "2026-11-28T12:00:00Z",
                                true));
    }

    private List<DeliveredAs> delivered() {
        try (var em = database.entityManager()) {
            var records = new DeliveryRecords();
            records.em = em;
            return TestDatabase.in(em, () -> records.of(ours));
        }
    }

    @Test
    void a_claim_outlives_a_failure() {
        claimFree(ours);

        assertThatThrownBy(
                        () ->
                                claims.fulfil(
                                        target,
                                        sender(ours),
                                        () -> {
                                            throw new IllegalStateException("disk");
                                        }))
                .hasMessage("disk");

        assertThat(claimTaken(ours)).isEqualTo(HELD_BEFORE);
    }

    @Test
    void only_the_holder_gives_up_a_claim() {
        claimFree(ours);
        set(ours, "state = 'FAILED'");
        set(others, "state = 'FAILED'");
        var removed = new ArrayList<String>();

        claims.giveUp(target, others, () -> removed.add(others));
        claims.giveUp(target, ours, () -> removed.add(ours));

        assertThat(removed).containsExactly(ours);
        assertThat(claims.heldBy(ours)).isEmpty();
    }

    @Test
    void many_operations_that_deliver_one_name_at_once_lose_nothing(@TempDir Path folder)
            throws Exception {
        var letters = Files.createDirectory(folder.resolve("letters")).toRealPath();
        var delivery = DeliveryTest.delivery(claims, new FileOperations());
        var work = new ArrayList<Callable<List<Path>>>();
        for (int i = 0; i < 40; i++) {
            var operation = operation();
            var file = Files.createDirectory(folder.resolve(operation)).resolve("a.pdf");
            Files.writeString(file, operation);
            work.add(() -> delivery.deliver(sender(operation), letters, List.of(file), () -> {}));
        }
        var workers = Executors.newFixedThreadPool(8);

        var contents = new ArrayList<String>();
        for (var done : workers.invokeAll(work)) {
            contents.add(Files.readString(done.get().get(0)));
        }
        workers.shutdown();

        assertThat(contents).hasSize(40).doesNotHaveDuplicates();
        assertThat(letters.toFile().list()).hasSize(40).contains("a.pdf");
    }

    @Test
    void what_an_operation_has_delivered_that_goes_on_or_is_done_stays() {
        claimFree(ours);
        var removed = new ArrayList<String>();

        for (var state : List.of("QUEUED", "RUNNING", "DONE")) {
            set(ours, "state = '" + state + "'");
            claims.giveUp(target, ours, () -> removed.add(state));
        }

        assertThat(removed).isEmpty();
        assertThat(claims.heldBy(ours)).containsExactly(target);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"attempt = 2", "state = 'CANCELLED'", "state = 'DONE'"})
    void an_attempt_that_has_lost_its_operation_neither_claims_nor_puts_anything(String change) {
        claimFree(ours);
        set(ours, change);
        var put = new ArrayList<Path>();

        assertThatThrownBy(() -> claimFree(ours)).isInstanceOf(LostClaimException.class);
        assertThatThrownBy(() -> claims.fulfil(target, sender(ours), () -> put.add(target)))
                .isInstanceOf(LostClaimException.class);
        assertThat(put).isEmpty();
    }

    private static DeliveryAttempt sender(String operation) {
        return new DeliveryAttempt(operation, 1);
    }

    private void set(String operation, String change) {
        try (var em = database.entityManager()) {
            TestDatabase.in(
                    em,
                    () ->
                            em.createNativeQuery(
                                            "update operation set " + change + " where id = ?1")
                                    .setParameter(1, operation)
                                    .executeUpdate());
        }
    }

    private TargetClaims.Answer claimFree(String operation) {
        return claims.claim(target, sender(operation), () -> true);
    }

    private TargetClaims.Answer claimTaken(String operation) {
        return claims.claim(target, sender(operation), () -> false);
    }

    private String operation() {
        var id = UUID.randomUUID().toString();
        try (var em = database.entityManager()) {
            TestDatabase.in(
                    em,
                    () ->
                            em.createNativeQuery(
                                            "insert into operation (id, type, request, state, attempt, progress, sub_task, submitted_by, submitted_at)"
                                                    + " values (?1, 'Test', '{}', 'RUNNING', 1, 0, '', 'admin', ?2)")
                                    .setParameter(1, id)
                                    .setParameter(
                                            2,
                                            OffsetDateTime.ofInstant(Instant.EPOCH, ZoneOffset.UTC))
                                    .executeUpdate());
        }
        return id;
    }

    /**
     * What the container does on the server: a transaction, and an entity manager, for each call.
     */
    private record InTransactions(TestDatabase database) implements TargetClaims {

        @Override
        public Answer claim(Path target, DeliveryAttempt sender, BooleanSupplier isFree) {
            return in(files -> files.claim(target, sender, isFree));
        }

        @Override
        public void prepare(Path target, DeliveryAttempt sender, Path temporary, String file) {
            in(
                    files -> {
                        files.prepare(target, sender, temporary, file);
                        return true;
                    });
        }

        @Override
        public void settle(DeliveryAttempt sender, Predicate<Path> exists) {
            in(
                    files -> {
                        files.settle(sender, exists);
                        return true;
                    });
        }

        @Override
        public boolean fulfil(Path target, DeliveryAttempt sender, BooleanSupplier place) {
            return in(files -> files.fulfil(target, sender, place));
        }

        @Override
        public void giveUp(Path target, String operationId, Runnable remove) {
            in(
                    files -> {
                        files.giveUp(target, operationId, remove);
                        return true;
                    });
        }

        @Override
        public List<Path> heldBy(String operationId) {
            return in(files -> files.heldBy(operationId));
        }

        private <T> T in(Function<DeliveredFiles, T> call) {
            try (EntityManager em = database.entityManager()) {
                return TestDatabase.in(em, () -> call.apply(files(em)));
            }
        }

        @SuppressWarnings("UnnecessaryAssignment") // here is no container that would inject
        private static DeliveredFiles files(EntityManager em) {
            var files = new DeliveredFiles();
            files.em = em;
            files.clock = InstantSource.fixed(Instant.parse("2026-11-28T12:00:00Z"));
            files.operations = OperationsOf.database(em);
            return files;
        }
    }
}
