package org.platen.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class CallerTest {

    @Test
    void roles_survive_the_database() {
        var ann = new Caller("ann", Set.of("ROLE_MONITOR", "ROLE_DATA"));

        assertThat(ann.rolesColumn()).isEqualTo("ROLE_DATA,ROLE_MONITOR");
        assertThat(Caller.of("ann", ann.rolesColumn())).isEqualTo(ann);
    }

    @Test
    void no_roles_are_no_roles() {
        assertThat(Caller.of("ann", "")).isEqualTo(new Caller("ann", Set.of()));
    }

    @Test
    void names_that_a_database_would_choke_on_are_no_names() {
        assertThat(Users.mayBeName("änn@example.com")).isTrue();
        assertThat(Users.mayBeName("a\0b")).isFalse();
        assertThat(Users.mayBeName("a".repeat(101))).isFalse();
    }
}
