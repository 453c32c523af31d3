package org.platen.job.creation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.platen.content.ContentSets;
import org.platen.job.Structure;
import org.platen.problem.ProblemException;

class JobCreationRequestTest {

    @Test
    void content_sets_survive_being_kept_with_the_operation() {
        var request = new JobCreationRequest.OfContentSets(List.of(301L, 302L));

        assertThat(request.json()).isEqualTo("{\"contentSets\":[301,302]}");
        assertThat(JobCreationRequest.ofJson(request.json())).isEqualTo(request);
    }

    @Test
    void a_structure_survives_being_kept_with_the_operation() {
        var structure =
                new Structure(
                        new int[] {1},
                        new int[] {2},
                        new int[] {1, 1},
                        new int[] {2, 1},
                        new long[] {7, 8, 9});
        var json = new JobCreationRequest.OfStructure(structure).json();

        assertThat(JobCreationRequest.ofJson(json))
                .isInstanceOf(JobCreationRequest.OfStructure.class)
                .extracting(JobCreationRequest::json)
                .isEqualTo(json);
    }

    @Test
    @SuppressWarnings("UnnecessaryAssignment") // here is no container that would inject
    void the_first_content_set_that_is_missing_is_named() {
        var content = new UsableContent();
        content.contentSets =
                new ContentSets() {
                    @Override
                    public boolean exists(long id) {
                        return id == 301;
                    }
                };

        assertThatThrownBy(
                        () ->
                                new JobCreationRequest.OfContentSets(List.of(301L, 303L, 302L))
                                        .check(content))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> {
                            assertThat(e.problem().status()).isEqualTo(404);
                            assertThat(e.problem().message()).contains("Content Set");
                            assertThat(e.problem().parameter()).isEqualTo("303");
                        });
    }
}
