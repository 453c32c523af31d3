package org.platen.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.platen.json.Json;

class ProblemViewTest {

    @Test
    void the_title_is_that_of_the_kind_and_the_detail_that_of_the_case() {
        var problem = Problem.notFound("No operation has this ID.", "7");

        assertThat(Json.write(ProblemView.of(problem, "/rest/platen/v1/operations/7")))
                .isEqualTo(
                        "{\"type\":\"urn:platen:problem:request.not-found\","
                                + "\"title\":\"The resource does not exist\",\"status\":404,"
                                + "\"detail\":\"No operation has this ID.\","
                                + "\"instance\":\"/rest/platen/v1/operations/7\","
                                + "\"code\":\"request.not-found\",\"parameter\":\"7\","
                                + "\"retryable\":false}");
    }

    @Test
    void members_without_a_value_are_left_out() {
        var text = Json.write(ProblemView.of(Problem.unexpected(), null));

        assertThat(text).doesNotContain("instance", "parameter", "errors");
    }

    @Test
    void the_places_of_faults_in_a_body_are_listed() {
        var faults = List.of(BodyFault.atKey("a/b", "The key is unknown."));
        var text = Json.write(ProblemView.of(Problem.badRequest("x").at(faults), null));

        assertThat(text)
                .contains(
                        "\"errors\":[{\"pointer\":\"/a~1b\",\"detail\":\"The key is unknown.\"}]");
    }

    @Test
    void the_compatible_error_has_neither_codes_nor_places() {
        var faults = List.of(BodyFault.atKey("a", "wrong"));
        var problem = Problem.badRequest("The key is wrong.", "a").at(faults);

        assertThat(ProblemResponse.of(problem, "/rest/serverengine/x").body())
                .isEqualTo(
                        "{\"error\":{\"status\":400,\"message\":\"The key is wrong.\","
                                + "\"parameter\":\"a\"}}");
    }

    @Test
    void a_status_without_a_kind_of_its_own_is_a_fault_of_the_client_or_of_the_server() {
        assertThat(new Problem(414, "too long", "").code()).isEqualTo(ProblemCode.REQUEST_INVALID);
        assertThat(new Problem(502, "bad", "").code()).isEqualTo(ProblemCode.INTERNAL);
        assertThat(new Problem(409, "again", "").code()).isEqualTo(ProblemCode.REQUEST_CONFLICT);
    }

    @Test
    void each_kind_has_a_code_and_a_title_of_its_own() {
        var codes = ProblemCode.values();

        assertThat(Arrays.stream(codes).map(ProblemCode::text)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(codes).map(ProblemCode::title)).doesNotHaveDuplicates();
        assertThat(codes)
                .allSatisfy(code -> assertThat(ProblemCode.ofText(code.text())).isEqualTo(code));
    }
}
