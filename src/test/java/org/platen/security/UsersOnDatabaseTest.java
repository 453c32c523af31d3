package org.platen.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.platen.database.TestDatabase;

/** Users, by the queries as they run on the server; on the database that several nodes share. */
class UsersOnDatabaseTest {

    private final String name = "user-" + UUID.randomUUID();

    @Test
    void of_nodes_that_add_the_same_user_one_does_and_the_others_go_on() throws Exception {
        var written = new CopyOnWriteArrayList<String>();

        var added = addedByNodes(4, written);

        assertThat(added).containsOnlyOnce(true);
        assertThat(written).hasSize(1);
        assertThat(hash()).isEqualTo(written.get(0));
    }

    @Test
    void a_user_whose_password_cannot_be_written_down_is_not_kept() {
        assertThatThrownBy(
                        () ->
                                addIfAbsent(
                                        "1",
                                        () -> {
                                            throw new IllegalStateException("disk full");
                                        }))
                .hasMessage("disk full");

        assertThat(addIfAbsent("2", () -> {})).isTrue();
        assertThat(hash()).isEqualTo("2");
    }

    /** All have begun their transactions before the first adds anything. */
    private List<Boolean> addedByNodes(int nodes, List<String> written) throws Exception {
        var threads = Executors.newFixedThreadPool(nodes);
        var begun = new CountDownLatch(nodes);
        try {
            var calls = new ArrayList<Callable<Boolean>>();
            for (int node = 0; node < nodes; node++) {
                var hash = Integer.toString(node);
                calls.add(() -> addIfAbsent(hash, () -> await(begun), () -> written.add(hash)));
            }
            var added = new ArrayList<Boolean>();
            for (var call : threads.invokeAll(calls)) {
                added.add(call.get());
            }
            return added;
        } finally {
            threads.shutdownNow();
        }
    }

    private static void await(CountDownLatch begun) {
        begun.countDown();
        try {
            begun.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean addIfAbsent(String hash, Runnable beforeCommit) {
        return addIfAbsent(hash, () -> {}, beforeCommit);
    }

    private boolean addIfAbsent(String hash, Runnable beforeAdding, Runnable beforeCommit) {
        var users = users();
        var user = new User(new Caller(name, Set.of()), hash, Instant.now());
        return TestDatabase.in(
                users.em,
                () -> {
                    beforeAdding.run();
                    boolean added = users.addIfAbsent(user, beforeCommit);
                    // Whoever came second may use the transaction all the same.
                    assertThat(users.areNone()).isFalse();
                    return added;
                });
    }

    private String hash() {
        var users = users();
        return TestDatabase.in(users.em, () -> users.find(name).orElseThrow().passwordHash());
    }

    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    private static Users users() {
        var users = new Users();
        users.clock = InstantSource.system();
        users.em = TestDatabase.POSTGRESQL.entityManager();
        return users;
    }
}
