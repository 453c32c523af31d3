package org.platen.job.creation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.platen.budget.Budget;
import org.platen.budget.BudgetExceededException;
import org.platen.budget.BudgetLimits;
import org.platen.budget.Cost;
import org.platen.content.ContentSets;
import org.platen.job.Structure;
import org.platen.problem.ProblemException;

class JobCreationRequestTest {

    private static final Budget BUDGET = new Budget(BudgetLimits.defaults());

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
                                        .check(content, BUDGET))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> {
                            assertThat(e.problem().status()).isEqualTo(404);
                            assertThat(e.problem().message()).contains("Content Set");
                            assertThat(e.problem().parameter()).isEqualTo("303");
                        });
    }

    @Test
    void a_content_set_that_is_named_often_makes_no_more_documents_than_the_limit() {
        var content =
                new UsableContent() {
                    @Override
                    List<Long> items(long contentSet, long after) {
                        return after == 0 ? List.of(1L, 2L, 3L) : List.of();
                    }
                };
        var request = new JobCreationRequest.OfContentSets(List.of(301L, 301L));

        assertThat(request.structure(content, documents(6)).items())
                .containsExactly(1, 2, 3, 1, 2, 3);
        assertThatThrownBy(() -> request.structure(content, documents(5)))
                .isInstanceOf(BudgetExceededException.class)
                .hasMessageContaining("more than 5 documents")
                .hasMessageContaining("platen.jobs.max-documents");
    }

    private static Budget documents(long limit) {
        return new Budget(BudgetLimits.defaults().with(Cost.DOCUMENTS, limit));
    }
}
