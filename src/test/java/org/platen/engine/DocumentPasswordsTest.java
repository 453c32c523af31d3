package org.platen.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentPasswordsTest {

    private final DocumentPasswords passwords = DocumentPasswords.of(List.of("a", "", "b", "a"));

    @Test
    void each_is_tried_once_in_the_order_given_and_the_empty_one_is_no_entry() {
        assertThat(passwords.texts()).containsExactly("a", "b");
        assertThat(passwords.count()).isEqualTo(2);
        assertThat(DocumentPasswords.of(List.of(""))).isSameAs(DocumentPasswords.NONE);
    }

    @Test
    void others_follow_and_are_not_tried_twice() {
        assertThat(passwords.and(DocumentPasswords.of(List.of("c", "a"))).texts())
                .containsExactly("a", "b", "c");
        assertThat(passwords.and(DocumentPasswords.NONE)).isEqualTo(passwords);
        assertThat(DocumentPasswords.NONE.and(passwords)).isEqualTo(passwords);
    }

    @Test
    void passwords_are_equal_if_they_are_the_same_in_the_same_order() {
        assertThat(passwords)
                .isEqualTo(DocumentPasswords.of(List.of("a", "b")))
                .hasSameHashCodeAs(DocumentPasswords.of(List.of("a", "b")))
                .isNotEqualTo(DocumentPasswords.of(List.of("b", "a")));
    }

    @Test
    void no_password_is_shown() {
        assertThat(passwords).hasToString("2 passwords");
    }
}
