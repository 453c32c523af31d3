package org.platen.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.Path;
import org.junit.jupiter.api.Test;

class PathTemplateTest {

    @Path("/platen//v1/things")
    static class Things {

        @Path("{id: [0-9]+}/parts/{ nr }")
        public String part() {
            return "";
        }

        public String all() {
            return "";
        }
    }

    /** As a server makes it for a bean. */
    static class Proxy extends Things {}

    @Test
    void a_template_has_names_for_parameters_and_no_patterns() throws NoSuchMethodException {
        assertThat(PathTemplate.of(Things.class, Things.class.getMethod("part")))
                .isEqualTo("/rest/platen/v1/things/{id}/parts/{nr}");
        assertThat(PathTemplate.of(Things.class, Things.class.getMethod("all")))
                .isEqualTo("/rest/platen/v1/things");
    }

    @Test
    void a_subclass_that_the_server_made_has_the_path_of_its_class() throws NoSuchMethodException {
        assertThat(PathTemplate.of(Proxy.class, Proxy.class.getMethod("all")))
                .isEqualTo("/rest/platen/v1/things");
    }
}
