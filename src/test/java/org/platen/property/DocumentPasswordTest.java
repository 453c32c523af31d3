package org.platen.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentPasswordTest {

    private static final NameValue CITY = new NameValue("city", "Bern");
    private static final NameValue PASSWORD = new NameValue("documentPassword", "geheim");

    @Test
    void a_password_is_found_and_not_shown() {
        var properties = List.of(CITY, PASSWORD);

        assertThat(DocumentPassword.among(properties)).containsExactly("geheim");
        assertThat(DocumentPassword.withoutAny(properties)).containsExactly(CITY);
        assertThat(properties.toString()).doesNotContain("geheim");
    }

    @Test
    void one_who_writes_back_what_is_shown_keeps_the_password() {
        assertThat(DocumentPassword.replaced(List.of(PASSWORD), List.of(CITY)))
                .containsExactly(CITY, PASSWORD);
    }

    @Test
    void another_password_replaces_it_and_an_empty_one_removes_it() {
        var other = new NameValue("documentPassword", "other");
        var empty = new NameValue("documentPassword", "");

        assertThat(DocumentPassword.replaced(List.of(PASSWORD), List.of(other)))
                .containsExactly(other);
        assertThat(DocumentPassword.replaced(List.of(PASSWORD), List.of(CITY, empty)))
                .containsExactly(CITY);
    }
}
