package org.platen.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.persistence.EntityExistsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.platen.operation.FaultException;
import org.platen.operation.LostClaimException;
import org.platen.problem.ProblemException;

class DeliveryTest {

    private static final String OPERATION = "1281ef9d-7a74-4448-9adf-175a0166f32e";

    private final ClaimsInMemory claims = new ClaimsInMemory();

    private final Delivery delivery = delivery(claims, new FileOperations());

    private Path output;

    private Path letters;

    @BeforeEach
    void makeFolders(@TempDir Path folder) throws IOException {
        output = Files.createDirectory(folder.resolve("output"));
        letters = Files.createDirectory(folder.resolve("letters")).toRealPath();
    }

    @Test
    void files_arrive_whole_under_their_names() throws IOException {
        var files = List.of(made("b.pdf", "two"), made("a.pdf", "one"), made("empty", ""));

        var delivered = delivery.deliver(sender(OPERATION), letters, files, this::goOn);

        assertThat(delivered)
                .containsExactly(
                        letters.resolve("b.pdf"),
                        letters.resolve("a.pdf"),
                        letters.resolve("empty"));
        assertThat(content()).isEqualTo(Map.of("a.pdf", "one", "b.pdf", "two", "empty", ""));
    }

    @Test
    void a_folder_that_has_become_a_link_is_not_followed() throws IOException {
        var elsewhere = Files.createDirectory(output.resolveSibling("elsewhere"));
        Files.delete(letters);
        Files.createSymbolicLink(letters, elsewhere);

        assertThatThrownBy(() -> deliver(OPERATION, "a.pdf", "ours"))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("it has become a link to another folder");
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void a_folder_that_becomes_a_link_in_the_middle_of_a_delivery_is_not_followed()
            throws IOException {
        var elsewhere = Files.createDirectory(output.resolveSibling("elsewhere"));
        var files = List.of(made("a.pdf", "one"), made("b.pdf", "two"));
        var turn = new AtomicInteger();

        assertThatThrownBy(
                        () ->
                                delivery.deliver(
                                        sender(OPERATION),
                                        letters,
                                        files,
                                        () -> linkAtSecond(turn, elsewhere)))
                .hasMessageContaining("it has become a link to another folder");
        assertThat(elsewhere).isEmptyDirectory();
    }

    private void linkAtSecond(AtomicInteger turn, Path elsewhere) {
        if (turn.incrementAndGet() == 2) {
            try {
                Files.move(letters, letters.resolveSibling("moved"));
                Files.createSymbolicLink(letters, elsewhere);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Test
    void the_file_of_a_stranger_stays_and_ours_is_marked() throws IOException {
        put("a.pdf", "stranger's");

        var delivered = deliver(OPERATION, "a.pdf", "ours");

        assertThat(delivered).isEqualTo(letters.resolve("a (" + OPERATION + ").pdf"));
        assertThat(content())
                .isEqualTo(Map.of("a.pdf", "stranger's", "a (" + OPERATION + ").pdf", "ours"));
    }

    @Test
    void the_file_of_another_operation_stays_and_ours_is_marked() throws IOException {
        deliver("first", "a.pdf", "first's");

        deliver("second", "a.pdf", "second's");

        assertThat(content()).isEqualTo(Map.of("a.pdf", "first's", "a (second).pdf", "second's"));
    }

    @Test
    void a_link_that_leads_nowhere_is_somebodys_too() throws IOException {
        Files.createSymbolicLink(letters.resolve("a.pdf"), letters.resolve("nowhere"));

        deliver(OPERATION, "a.pdf", "ours");

        assertThat(letters.resolve("a.pdf")).isSymbolicLink();
        assertThat(letters.resolve("nowhere")).doesNotExist();
    }

    @Test
    void a_name_is_free_again_when_the_file_has_been_picked_up() throws IOException {
        Files.delete(deliver("first", "a.pdf", "first's"));

        deliver("second", "a.pdf", "second's");

        assertThat(content()).isEqualTo(Map.of("a.pdf", "second's"));
        assertThat(claims.heldBy("first")).isEmpty();
    }

    @Test
    void when_both_names_are_taken_the_delivery_fails() throws IOException {
        put("a.pdf", "stranger's");
        put("a (op).pdf", "stranger's");

        assertThatThrownBy(() -> deliver("op", "a.pdf", "ours"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(
                        "Files cannot be delivered to the folder "
                                + letters
                                + ": other files have the names that a.pdf could have.");
        assertThat(content().values()).containsOnly("stranger's");
    }

    @Test
    void files_of_one_operation_never_replace_each_other() throws IOException {
        var first = made("a.pdf", "first");
        var second = Files.createDirectory(output.resolve("sub")).resolve("a.pdf");
        Files.writeString(second, "second");

        delivery.deliver(sender("op"), letters, List.of(first, second), this::goOn);

        assertThat(content()).isEqualTo(Map.of("a.pdf", "first", "a (op).pdf", "second"));
    }

    @Test
    void another_attempt_replaces_what_the_first_one_delivered() throws IOException {
        put("b.pdf", "stranger's");
        delivery.deliver(
                sender("op"), letters, List.of(made("a.pdf", "1"), made("b.pdf", "1")), this::goOn);

        var delivered =
                delivery.deliver(
                        sender("op"),
                        letters,
                        List.of(made("a.pdf", "2"), made("b.pdf", "2")),
                        this::goOn);

        assertThat(delivered)
                .containsExactly(letters.resolve("a.pdf"), letters.resolve("b (op).pdf"));
        assertThat(content())
                .isEqualTo(Map.of("a.pdf", "2", "b.pdf", "stranger's", "b (op).pdf", "2"));
    }

    @Test
    void another_attempt_keeps_the_marked_name_though_the_plain_one_is_free_now()
            throws IOException {
        put("a.pdf", "stranger's");
        deliver("op", "a.pdf", "1");
        Files.delete(letters.resolve("a.pdf"));

        deliver("op", "a.pdf", "2");

        assertThat(content()).isEqualTo(Map.of("a (op).pdf", "2"));
    }

    @Test
    void another_attempt_does_not_print_again_what_has_been_picked_up() throws IOException {
        Files.delete(deliver("op", "a.pdf", "1"));

        var delivered = deliver("op", "a.pdf", "1");

        assertThat(delivered).isEqualTo(letters.resolve("a.pdf"));
        assertThat(content()).isEmpty();
    }

    @Test
    void an_attempt_that_is_killed_at_any_point_can_be_repeated() throws IOException {
        int steps = 0;
        while (!killedAt(steps, "a.pdf", "b.pdf")) {
            delivery.deliver(
                    sender(OPERATION),
                    letters,
                    List.of(made("a.pdf", "A"), made("b.pdf", "B")),
                    this::goOn);

            assertThat(content())
                    .as("killed at %s", steps)
                    .isEqualTo(Map.of("a.pdf", "A", "b.pdf", "B"));
            reset();
            steps++;
        }
        assertThat(steps).isGreaterThan(30);
    }

    @Test
    void an_attempt_that_is_killed_twice_at_any_points_can_be_repeated() throws IOException {
        for (int first = 0; !killedAt(first, "a.pdf"); first++) {
            for (int second = 0; !killedAt(second, "a.pdf"); second++) {
                deliver(OPERATION, "a.pdf", "A");

                assertThat(content())
                        .as("killed at %s and %s", first, second)
                        .isEqualTo(Map.of("a.pdf", "A"));
                reset();
                killedAt(first, "a.pdf");
            }
            reset();
        }
    }

    @Test
    void an_attempt_beside_a_stranger_that_is_killed_at_any_point_can_be_repeated()
            throws IOException {
        int steps = 0;
        put("a.pdf", "stranger's");
        while (!killedAt(steps, "a.pdf")) {
            deliver(OPERATION, "a.pdf", "ours");

            assertThat(content())
                    .as("killed at %s", steps)
                    .isEqualTo(Map.of("a.pdf", "stranger's", "a (" + OPERATION + ").pdf", "ours"));
            reset();
            put("a.pdf", "stranger's");
            steps++;
        }
        assertThat(steps).isGreaterThan(15);
    }

    @Test
    void an_attempt_that_is_killed_at_any_point_can_be_withdrawn() throws IOException {
        put("b.pdf", "stranger's");
        boolean ended;
        int steps = 0;
        do {
            ended = killedAt(steps, "a.pdf", "b.pdf");
            delivery.withdraw(sender(OPERATION));

            assertThat(content())
                    .as("killed at %s", steps)
                    .isEqualTo(Map.of("b.pdf", "stranger's"));
            assertThat(claims.heldBy(OPERATION)).isEmpty();
            steps++;
        } while (!ended);
        assertThat(steps).isGreaterThan(30);
    }

    @Test
    void a_withdrawal_that_is_killed_at_any_point_can_be_repeated() throws IOException {
        boolean ended = false;
        for (int steps = 0; !ended; steps++) {
            delivery.deliver(
                    sender(OPERATION),
                    letters,
                    List.of(made("a.pdf", "A"), made("b.pdf", "B")),
                    this::goOn);
            ended = withdrawalKilledAt(steps);
            delivery.withdraw(sender(OPERATION));

            assertThat(content()).as("killed at %s", steps).isEmpty();
            assertThat(claims.heldBy(OPERATION)).isEmpty();
        }
    }

    @Test
    void a_withdrawal_leaves_what_others_delivered() throws IOException {
        deliver("other", "a.pdf", "other's");
        deliver(OPERATION, "a.pdf", "ours");
        Files.delete(deliver(OPERATION, "b.pdf", "ours"));
        deliver("other", "b.pdf", "other's");

        delivery.withdraw(sender(OPERATION));

        assertThat(content()).isEqualTo(Map.of("a.pdf", "other's", "b.pdf", "other's"));
    }

    @Test
    void a_withdrawal_from_a_folder_that_is_gone_is_none() throws IOException {
        Files.delete(deliver(OPERATION, "a.pdf", "ours"));
        Files.delete(letters);

        delivery.withdraw(sender(OPERATION));

        assertThat(claims.heldBy(OPERATION)).isEmpty();
    }

    @Test
    void a_delivery_can_be_stopped_before_each_file() throws IOException {
        var files = List.of(made("a.pdf", "A"), made("b.pdf", "B"));
        var calls = new ArrayList<Integer>();

        assertThatThrownBy(
                        () ->
                                delivery.deliver(
                                        sender(OPERATION),
                                        letters,
                                        files,
                                        () -> {
                                            calls.add(content().size());
                                            if (calls.size() == 2) {
                                                throw new IllegalStateException("cancelled");
                                            }
                                        }))
                .hasMessage("cancelled");

        assertThat(calls).containsExactly(0, 1);
        assertThat(content()).isEqualTo(Map.of("a.pdf", "A"));
    }

    @Test
    void a_full_disk_is_told_with_the_folder_and_leaves_no_temporary_file() throws IOException {
        var full =
                new FileOperations() {
                    @Override
                    void copy(Path source, Path target) throws IOException {
                        Files.writeString(target, "begun");
                        throw new IOException("No space left on device");
                    }
                };

        var failure =
                catchThrowableOfType(
                        ProblemException.class,
                        () ->
                                delivery(claims, full)
                                        .deliver(
                                                sender(OPERATION),
                                                letters,
                                                List.of(made("a.pdf", "A")),
                                                this::goOn));

        assertThat(failure.problem().status()).isEqualTo(500);
        assertThat(failure.problem().message())
                .isEqualTo(
                        "Files cannot be delivered to the folder "
                                + letters
                                + ": No space left on device. Fix this, then retry the operation.");
        assertThat(content()).isEmpty();
    }

    @Test
    void a_folder_that_has_gone_is_told() throws IOException {
        var file = made("a.pdf", "A");
        Files.delete(letters);

        assertThatThrownBy(
                        () ->
                                delivery.deliver(
                                        sender(OPERATION), letters, List.of(file), this::goOn))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(
                        "Files cannot be delivered to the folder "
                                + letters
                                + ": it no longer exists.");
    }

    @Test
    void a_folder_that_goes_in_the_middle_is_told() throws IOException {
        var going =
                new FileOperations() {
                    @Override
                    void move(Path from, Path to) throws IOException {
                        Files.delete(from);
                        Files.delete(letters);
                        super.move(from, to);
                    }
                };

        assertThatThrownBy(
                        () ->
                                delivery(claims, going)
                                        .deliver(
                                                sender(OPERATION),
                                                letters,
                                                List.of(made("a.pdf", "A")),
                                                this::goOn))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("it no longer exists");
    }

    @Test
    void a_stranger_who_comes_during_the_copy_keeps_the_name() throws IOException {
        var overtaken =
                new FileOperations() {
                    @Override
                    void copy(Path source, Path target) throws IOException {
                        if (!exists(letters.resolve("a.pdf"))) {
                            put("a.pdf", "stranger's");
                        }
                        super.copy(source, target);
                    }
                };

        delivery(claims, overtaken)
                .deliver(sender("op"), letters, List.of(made("a.pdf", "ours")), this::goOn);

        assertThat(content()).isEqualTo(Map.of("a.pdf", "stranger's", "a (op).pdf", "ours"));
        assertThat(claims.heldBy("op")).containsExactly(letters.resolve("a (op).pdf"));
    }

    @Test
    void an_operation_that_takes_the_name_during_the_copy_keeps_it() throws IOException {
        var overtaken =
                new FileOperations() {
                    @Override
                    void copy(Path source, Path target) throws IOException {
                        super.copy(source, target);
                        if (!exists(letters.resolve("a.pdf"))) {
                            deliver("other", "a.pdf", "other's");
                        }
                    }
                };
        var ours = Files.writeString(output.resolve("ours"), "ours");
        var named = Files.createDirectory(output.resolve("sub")).resolve("a.pdf");
        Files.move(ours, named);

        delivery(claims, overtaken).deliver(sender("op"), letters, List.of(named), this::goOn);

        assertThat(content()).isEqualTo(Map.of("a.pdf", "other's", "a (op).pdf", "ours"));
    }

    @Test
    void an_attempt_that_was_paused_puts_nothing_beside_or_over_what_the_next_one_delivered()
            throws IOException {
        var file = made("a.pdf", "ours");
        var paused =
                new FileOperations() {
                    @Override
                    void copy(Path source, Path target) throws IOException {
                        super.copy(source, target);
                        claims.passTo(new DeliveryAttempt("op", 2));
                        // What it delivers has been picked up before the first one comes back.
                        Files.delete(deliverAs(new DeliveryAttempt("op", 2), file));
                    }
                };

        assertThatThrownBy(
                        () ->
                                delivery(claims, paused)
                                        .deliver(sender("op"), letters, List.of(file), this::goOn))
                .isInstanceOf(LostClaimException.class);

        assertThat(letters).isEmptyDirectory();
    }

    @Test
    void an_attempt_that_was_paused_leaves_the_next_one_what_it_is_copying() throws IOException {
        var file = made("a.pdf", "ours");
        claims.passTo(new DeliveryAttempt("op", 2));
        var interrupted =
                new FileOperations() {
                    @Override
                    void copy(Path source, Path target) throws IOException {
                        super.copy(source, target);
                        assertThatThrownBy(() -> deliverAs(sender("op"), file))
                                .isInstanceOf(LostClaimException.class);
                    }
                };

        delivery(claims, interrupted)
                .deliver(new DeliveryAttempt("op", 2), letters, List.of(file), this::goOn);

        assertThat(content()).isEqualTo(Map.of("a.pdf", "ours"));
    }

    @Test
    void what_is_picked_up_at_once_is_delivered_once_whenever_the_process_is_killed()
            throws IOException {
        var file = made("a.pdf", "ours");
        for (int steps = 0; ; steps++) {
            var operation = "op" + steps;
            var pickedUp = new ArrayList<Path>();
            var fuse = new Fuse(steps);
            var pickingUp =
                    new FileOperations() {
                        @Override
                        void move(Path from, Path to) throws IOException {
                            super.move(from, to);
                            Files.delete(to);
                            pickedUp.add(to);
                        }
                    };
            boolean killed = false;
            try {
                delivery(fuse.on(claims), fuse.on(pickingUp))
                        .deliver(sender(operation), letters, List.of(file), this::goOn);
            } catch (Fuse.Killed e) {
                killed = true;
                delivery(claims, pickingUp)
                        .deliver(
                                new DeliveryAttempt(operation, 2),
                                letters,
                                List.of(file),
                                this::goOn);
            }

            assertThat(pickedUp).as("killed at step %s", steps).hasSize(1);
            assertThat(letters).isEmptyDirectory();
            if (!killed) {
                return;
            }
        }
    }

    private Path deliverAs(DeliveryAttempt sender, Path file) {
        return delivery.deliver(sender, letters, List.of(file), this::goOn).get(0);
    }

    @Test
    void two_who_claim_at_the_same_time_find_each_other() throws IOException {
        var colliding =
                new ClaimsInMemory() {
                    private boolean collided;

                    @Override
                    public synchronized Answer claim(
                            Path target, DeliveryAttempt sender, BooleanSupplier isFree) {
                        if (!collided) {
                            collided = true;
                            super.claim(target, sender("other"), isFree);
                            put("a.pdf", "other's");
                            throw new EntityExistsException("primary key");
                        }
                        return super.claim(target, sender, isFree);
                    }
                };

        delivery(colliding, new FileOperations())
                .deliver(sender("op"), letters, List.of(made("a.pdf", "ours")), this::goOn);

        assertThat(content()).isEqualTo(Map.of("a.pdf", "other's", "a (op).pdf", "ours"));
    }

    @Test
    void many_operations_at_once_lose_nothing() throws Exception {
        var workers = Executors.newFixedThreadPool(8);
        var work = new ArrayList<Callable<Path>>();
        for (int i = 0; i < 200; i++) {
            var operation = "op" + i;
            var file = Files.createDirectory(output.resolve(operation)).resolve("a.pdf");
            Files.writeString(file, operation);
            work.add(
                    () ->
                            delivery.deliver(sender(operation), letters, List.of(file), this::goOn)
                                    .get(0));
        }

        for (var done : workers.invokeAll(work)) {
            done.get();
        }
        workers.shutdown();

        assertThat(content()).hasSize(200);
        assertThat(content().values()).doesNotHaveDuplicates();
    }

    /**
     * Lets a delivery die after so many steps.
     *
     * @return whether it has ended before
     */
    private boolean killedAt(int steps, String... names) throws IOException {
        var files = new ArrayList<Path>();
        for (var name : names) {
            files.add(made(name, "of the first attempt"));
        }
        var fuse = new Fuse(steps);
        try {
            delivery(fuse.on(claims), fuse.on(new FileOperations()))
                    .deliver(sender(OPERATION), letters, files, this::goOn);
            return true;
        } catch (Fuse.Killed e) {
            return false;
        }
    }

    private boolean withdrawalKilledAt(int steps) {
        var fuse = new Fuse(steps);
        try {
            delivery(fuse.on(claims), fuse.on(new FileOperations())).withdraw(sender(OPERATION));
            return true;
        } catch (Fuse.Killed e) {
            return false;
        }
    }

    @SuppressWarnings("UnnecessaryAssignment") // here is no container that would inject
    static Delivery delivery(TargetClaims claims, FileOperations disk) {
        var delivery = new Delivery();
        delivery.claims = claims;
        delivery.disk = disk;
        return delivery;
    }

    private void reset() throws IOException {
        delivery.withdraw(sender(OPERATION));
        for (var name : content().keySet()) {
            Files.delete(letters.resolve(name));
        }
    }

    /** The first attempt at an operation. */
    private static DeliveryAttempt sender(String operation) {
        return new DeliveryAttempt(operation, 1);
    }

    private Path deliver(String operation, String name, String text) throws IOException {
        return delivery.deliver(sender(operation), letters, List.of(made(name, text)), this::goOn)
                .get(0);
    }

    private void goOn() {}

    private Path made(String name, String text) throws IOException {
        return Files.writeString(output.resolve(name), text);
    }

    private void put(String name, String text) {
        try {
            Files.writeString(letters.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What lies in the folder, temporary files as well. */
    private Map<String, String> content() {
        var content = new TreeMap<String, String>();
        try (var files = Files.newDirectoryStream(letters)) {
            for (var file : files) {
                content.put(
                        file.getFileName().toString(), new String(Files.readAllBytes(file), UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return content;
    }
}
