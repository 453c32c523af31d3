package org.platen.operation.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.platen.database.TestDatabase;
import org.platen.idempotency.IdempotencySettings;
import org.platen.operation.OperationId;
import org.platen.operation.OperationLife;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;
import org.platen.time.SettableClock;

/** The retention of idempotency keys, by the queries as they run on the server. */
@ParameterizedClass
@EnumSource
class UsedKeysOnDatabaseTest {

    private static final Duration KEPT = Duration.ofHours(24);

    private final SettableClock clock = new SettableClock();

    private final EntityManager em;

    private final UsedKeys keys = new UsedKeys();

    private final EarlierSubmissions earlier = new EarlierSubmissions();

    private final SubmitKey key = newKey();

    private final OperationId first;

    private final OperationId second;

    @SuppressWarnings("UnnecessaryAssignment") // here is no container that would inject
    UsedKeysOnDatabaseTest(TestDatabase database) {
        em = database.entityManager();
        keys.em = em;
        keys.clock = clock;
        keys.settings = new IdempotencySettings(KEPT);
        earlier.em = em;
        earlier.clock = clock;
        earlier.settings = keys.settings;
        first = in(this::operation);
        second = in(this::operation);
    }

    private static SubmitKey newKey() {
        return new SubmitKey("ann", UUID.randomUUID().toString(), "0".repeat(64));
    }

    private OperationId operation() {
        var id = new OperationId(UUID.randomUUID().toString());
        em.persist(OperationLife.accepted(id.value(), "type", clock.instant()));
        return id;
    }

    @AfterEach
    void disconnect() {
        em.close();
    }

    @Test
    void a_key_is_found_until_its_retention_period_is_over() {
        use(key, first);

        clock.advance(KEPT.minusMillis(1));
        assertThat(found(key)).contains(first);
        clock.advance(Duration.ofMillis(1));
        assertThat(found(key)).isEmpty();
    }

    @Test
    void a_key_whose_retention_period_is_over_may_be_used_again() {
        use(key, first);
        clock.advance(KEPT);

        use(key, second);

        assertThat(found(key)).contains(second);
    }

    @Test
    void only_keys_whose_retention_period_is_over_are_removed() {
        var later = newKey();
        use(key, first);
        clock.advance(Duration.ofSeconds(1));
        use(later, second);

        clock.advance(KEPT.minusSeconds(1).minusMillis(1));
        removeStale();
        assertThat(isStored(key)).isTrue();
        clock.advance(Duration.ofMillis(1));
        removeStale();

        assertThat(isStored(key)).isFalse();
        assertThat(isStored(later)).isTrue();
    }

    @Test
    void a_key_that_was_used_with_another_request_is_refused() {
        use(key, first);
        var other = new SubmitKey(key.user(), key.name(), "1".repeat(64));

        assertThatThrownBy(() -> found(other))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().status()).isEqualTo(Problem.CONFLICT));
    }

    @Test
    void the_same_key_of_another_user_is_another_key() {
        use(key, first);

        assertThat(found(new SubmitKey("bob", key.name(), key.fingerprint()))).isEmpty();
    }

    private Optional<OperationId> found(SubmitKey sent) {
        return in(() -> earlier.find(sent));
    }

    private void use(SubmitKey used, OperationId operation) {
        in(
                () -> {
                    keys.use(Map.of(used, operation));
                    return operation;
                });
    }

    /** Other tests may have left keys, too. */
    private void removeStale() {
        int removed = 1;
        while (removed > 0) {
            removed = in(keys::removeStale);
        }
    }

    private boolean isStored(SubmitKey used) {
        return in(() -> em.find(UsedKey.class, UsedKey.Id.of(used)) != null);
    }

    private final <T> T in(Supplier<T> work) {
        return TestDatabase.in(em, work);
    }
}
