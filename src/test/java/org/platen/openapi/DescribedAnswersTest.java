package org.platen.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.junit.jupiter.api.Test;

/** The answers that the documents get from the methods of a resource. */
class DescribedAnswersTest {

    /** A thing. */
    public record Thing(String name) {}

    /** A resource as an author of one might write it. */
    @Produces("application/json")
    public static class ThingsResource {

        @GET
        public Response silent() {
            return Response.ok().build();
        }

        @GET
        @APIResponse(responseCode = "409", description = "It is gone.")
        public Response refusing() {
            return Response.ok().build();
        }

        @GET
        @APIResponseSchema(Thing.class)
        public Response told() {
            return Response.ok().build();
        }

        @GET
        public Thing typed() {
            return new Thing("a");
        }
    }

    private static DescribedAnswers answers(String name) throws NoSuchMethodException {
        var described = DescribedInterface.OWN;
        var schemas = new Schemas();
        var answers = new DescribedAnswers(described, schemas, new Statuses(described, schemas));
        var method = ThingsResource.class.getMethod(name);
        answers.add(new ResourceMethod(ThingsResource.class, method, "GET", "/rest/platen/v1/x"));
        return answers;
    }

    @Test
    void a_method_without_a_schema_fails_the_build() {
        assertThatThrownBy(() -> answers("silent"))
                .hasMessageContaining("ThingsResource.silent has no schema");
        assertThatThrownBy(() -> answers("refusing")).hasMessageContaining("has no schema");
    }

    @Test
    void a_record_or_an_annotation_gives_the_schema() throws NoSuchMethodException {
        for (var name : new String[] {"told", "typed"}) {
            assertThat(
                            answers(name)
                                    .node()
                                    .at("/200/content/application~1json/schema/$ref")
                                    .asText())
                    .endsWith("/DescribedAnswersTestThing");
        }
    }
}
