package org.platen.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.platen.database.TestDatabase;
import org.platen.idempotency.KeyedAnswer.Stored;
import org.platen.time.SettableClock;

/** Answers by key, by the queries as they run on the server. */
@ParameterizedClass
@EnumSource
class KeyedAnswersOnDatabaseTest {

    private static final Duration KEPT = Duration.ofHours(24);

    private static final Stored ANSWER =
            new Stored("0".repeat(64), 201, "http://x/1", "{\"id\":1}");

    private final SettableClock clock = new SettableClock();

    private final KeyedAnswers answers = new KeyedAnswers();

    private final IdempotencyKey key = new IdempotencyKey("ann b", UUID.randomUUID().toString());

    private final EntityManager em;

    @SuppressWarnings("UnnecessaryAssignment") // here is no container that would inject
    KeyedAnswersOnDatabaseTest(TestDatabase database) {
        em = database.entityManager();
        answers.em = em;
        answers.clock = clock;
        answers.settings = new IdempotencySettings(KEPT);
    }

    @AfterEach
    void disconnect() {
        em.close();
    }

    @Test
    void a_key_begins_once_and_then_has_the_first_answer() {
        assertThat(begin()).isTrue();
        assertThat(begin()).isFalse();
        assertThat(found()).isEmpty();

        finish();

        assertThat(begin()).isFalse();
        assertThat(found()).contains(ANSWER);
    }

    @Test
    void a_released_key_may_begin_again() {
        begin();
        TestDatabase.in(
                em,
                () -> {
                    answers.release(key);
                    return key;
                });

        assertThat(begin()).isTrue();
    }

    @Test
    void the_key_of_a_server_that_died_may_begin_again_after_some_time() {
        begin();
        clock.advance(Duration.ofMinutes(15).minusMillis(1));
        assertThat(begin()).isFalse();

        clock.advance(Duration.ofMillis(1));

        assertThat(begin()).isTrue();
    }

    @Test
    void an_answer_is_kept_as_long_as_its_key() {
        begin();
        finish();
        clock.advance(KEPT.minusMillis(1));
        assertThat(begin()).isFalse();

        clock.advance(Duration.ofMillis(1));
        while (TestDatabase.in(em, answers::removeStale) > 0) {}

        assertThat(found()).isEmpty();
        assertThat(begin()).isTrue();
    }

    private boolean begin() {
        return TestDatabase.in(em, () -> answers.begin(key));
    }

    private void finish() {
        TestDatabase.in(
                em,
                () -> {
                    answers.finish(key, ANSWER);
                    return key;
                });
    }

    private Optional<Stored> found() {
        return TestDatabase.in(em, () -> answers.find(key));
    }
}
