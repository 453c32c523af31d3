package org.platen.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import org.junit.jupiter.api.Test;

class KnownParametersTest {

    /** Parameters in an object of their own. */
    static class Limits {

        @QueryParam("limit")
        String limit = "";
    }

    /** A resource with all ways to declare a parameter. */
    static class Sample {

        @QueryParam("field")
        String field = "";

        void list(@QueryParam("text") String text, @BeanParam Limits limits, String body) {}
    }

    @Test
    void parameters_are_found_in_fields_methods_and_objects() throws NoSuchMethodException {
        var method =
                Sample.class.getDeclaredMethod("list", String.class, Limits.class, String.class);

        assertThat(KnownParameters.names(Sample.class, method))
                .containsExactly("field", "limit", "text");
    }
}
