package org.platen.engine.fragment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platen.engine.hash.Hash;
import org.platen.engine.syntax.Kinds;

class WrittenObjectsTest {

    private static final int SHARED = 12;
    private static final int BOUND = 13;

    private final WrittenObjects written = new WrittenObjects();

    @BeforeEach
    void write() {
        written.enter(1, 1, false);
        written.putHash(SHARED, 5, 6, Kinds.STREAM);
        written.putBound(BOUND, Kinds.DICTIONARY);
    }

    @Test
    void an_object_has_its_hash_and_its_kind() {
        assertThat(written.hash(SHARED)).isEqualTo(new Hash(5, 6));
        assertThat(written.kind(SHARED)).isEqualTo(Kinds.STREAM);
        assertThat(written.isBound(BOUND)).isTrue();
        assertThat(written.kind(BOUND)).isEqualTo(Kinds.DICTIONARY);
        assertThat(written.hash(BOUND)).isNull();
        assertThat(written.isBound(SHARED)).isFalse();
        assertThat(written.kind(14)).isZero();
    }

    @ParameterizedTest(name = "print file {0}, step {1}, a part: {2}")
    @CsvSource({
        "1, 1, false, true, true",
        "1, 2, false, true, false",
        "2, 2, false, false, false",
        "1, 2, true, false, false"
    })
    void shared_objects_last_for_a_print_file_and_bound_ones_for_a_step(
            int printFile, long step, boolean part, boolean hasShared, boolean hasBound) {
        written.enter(printFile, step, part);

        assertThat(written.hash(SHARED) != null).isEqualTo(hasShared);
        assertThat(written.isBound(BOUND)).isEqualTo(hasBound);
    }

    @Test
    void everything_can_be_forgotten() {
        written.forget();
        written.enter(1, 1, false);

        assertThat(written.hash(SHARED)).isNull();
        assertThat(written.isBound(BOUND)).isFalse();
    }

    @Test
    void any_number_of_objects_is_kept_until_it_is_large() {
        for (int number = 1_000; number < 201_000; number++) {
            written.putHash(number, number, -number, Kinds.ARRAY);
        }
        assertThat(written.hash(200_999)).isEqualTo(new Hash(200_999, -200_999));

        written.forgetIfLarge();
        written.enter(1, 1, false);

        assertThat(written.hash(200_999)).isNull();
    }
}
