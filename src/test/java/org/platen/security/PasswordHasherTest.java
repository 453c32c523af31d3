package org.platen.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PasswordHasherTest {

    private static final Caller ANN = new Caller("ann", Set.of("ROLE_DATA"));

    private static final SecuritySettings SETTINGS =
            new SecuritySettings(
                    true,
                    Duration.ofHours(1),
                    Duration.ofHours(2),
                    Duration.ofDays(90),
                    3,
                    2,
                    Optional.empty(),
                    Path.of("data"));

    private final PlainHash algorithm = new PlainHash();

    private final PasswordHasher passwords = new PasswordHasher();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void begin() {
        passwords.algorithm = algorithm;
        passwords.users =
                new Users() {
                    @Override
                    public Optional<User> find(String name) {
                        return Optional.of(name)
                                .filter(ANN.name()::equals)
                                .map(ann -> new User(ANN, "hash of secret", Instant.EPOCH));
                    }
                };
        passwords.settings = SETTINGS;
        passwords.clock = InstantSource.system();
        passwords.begin();
    }

    @Test
    void the_right_password_gives_the_user_with_the_roles() {
        assertThat(check("ann", "secret")).isEqualTo(new Verdict.Right(ANN));
    }

    @Test
    void a_wrong_password_gives_nobody() {
        assertThat(check("ann", "Secret")).isEqualTo(new Verdict.Wrong());
    }

    @Test
    void an_unknown_user_costs_as_much_as_a_known_one() {
        assertThat(check("bob", "secret")).isEqualTo(new Verdict.Wrong());
        assertThat(check("bob", "")).isEqualTo(new Verdict.Wrong());
        assertThat(check("bob", "")).isEqualTo(new Verdict.Wrong());

        assertThat(algorithm.verified).containsExactly("secret", "", "");
    }

    @Test
    void a_password_that_was_right_is_not_hashed_again_at_once() {
        check("ann", "secret");
        check("ann", "secret");

        assertThat(algorithm.verified).containsExactly("secret");
    }

    @Test
    void hashes_are_as_slow_as_they_should_be() {
        assertThat(algorithm.parameters)
                .containsEntry("Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512")
                .containsEntry("Pbkdf2PasswordHash.Iterations", "210000")
                .containsEntry("Pbkdf2PasswordHash.SaltSizeBytes", "16");
    }

    @Test
    void wrong_passwords_of_a_user_are_limited_whatever_the_call() {
        for (int i = 0; i < 3; i++) {
            assertThat(check("ann", "wrong " + i)).isEqualTo(new Verdict.Wrong());
        }

        assertThat(check("ann", "wrong")).isInstanceOf(Verdict.TooMany.class);
        assertThat(check("ann", "secret")).isInstanceOf(Verdict.TooMany.class);
        assertThat(algorithm.verified).hasSize(3);
    }

    @Test
    void the_owner_of_a_name_is_not_locked_out_where_the_password_was_right_before() {
        check("ann", "secret");

        for (int i = 0; i < 10; i++) {
            assertThat(check("ann", "wrong " + i)).isEqualTo(new Verdict.Wrong());
        }
        assertThat(check("ann", "secret")).isEqualTo(new Verdict.Right(ANN));
    }

    private Verdict check(String name, String password) {
        return passwords.check(name, password, "192.0.2.1");
    }

    /** Hashes that can be read; tells which passwords were compared. */
    private static final class PlainHash implements Pbkdf2PasswordHash {

        private final List<String> verified = new ArrayList<>();

        private Map<String, String> parameters = Map.of();

        @Override
        public void initialize(Map<String, String> given) {
            parameters = given;
        }

        @Override
        public String generate(char[] password) {
            return "hash of " + new String(password);
        }

        @Override
        public boolean verify(char[] password, String hash) {
            verified.add(new String(password));
            return generate(password).equals(hash);
        }
    }
}
