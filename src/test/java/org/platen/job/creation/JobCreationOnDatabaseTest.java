package org.platen.job.creation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.platen.budget.Budget;
import org.platen.budget.BudgetLimits;
import org.platen.content.ContentItemsOf;
import org.platen.database.TestDatabase;
import org.platen.job.SampleContent;
import org.platen.job.Structure;
import org.platen.owner.Owner;
import org.platen.owner.Owner.Access;
import org.platen.problem.ProblemException;

/** What is missing, and what is there, by the queries as they run on the server. */
@ParameterizedClass
@EnumSource
class JobCreationOnDatabaseTest {

    private final EntityManager em;

    private final SampleContent content;

    private final Budget budget = new Budget(BudgetLimits.defaults());

    private final UsableContent usable = new UsableContent();

    @SuppressWarnings("UnnecessaryAssignment") // here is no container that would inject
    JobCreationOnDatabaseTest(TestDatabase database) {
        em = database.entityManager();
        usable.contentItems = ContentItemsOf.database(em);
        content = in(() -> new SampleContent(database, em));
    }

    @AfterEach
    void disconnect() {
        em.close();
    }

    @Test
    void items_are_taken_in_the_order_of_the_sets_and_of_their_ids() {
        long set = in(() -> content.set(10_001));
        long other = in(() -> content.set(2));

        var structure = ofSets(other, set, other).structure(usable, budget);

        assertThat(structure.items())
                .containsExactly(
                        Stream.of(items(other, 2), items(set, 10_001), items(other, 2))
                                .flatMapToLong(ids -> ids)
                                .toArray());
    }

    @Test
    void a_structure_whose_items_are_all_there_is_accepted() {
        long set = in(() -> content.set(3000));

        assertThatCode(() -> ofItems(items(set, 3000)).check(usable, budget))
                .doesNotThrowAnyException();
    }

    @Test
    void the_first_content_item_that_is_missing_is_named() {
        long set = in(() -> content.set(3000));
        var items =
                LongStream.concat(items(set, 3000), LongStream.of(99_000_002, set + 1, 99_000_001));

        assertMissing(ofItems(items), "Content Item", 99_000_002);
    }

    @Test
    void an_item_of_a_deleted_content_set_is_missing() {
        long set = in(() -> content.set(1));
        in(
                () -> {
                    content.delete(set);
                    return set;
                });

        assertMissing(ofItems(LongStream.of(set + 1)), "Content Item", set + 1);
    }

    @Test
    void an_item_of_another_user_is_missing() {
        long set = in(() -> content.set(3));
        in(
                () ->
                        em.createNativeQuery("update content_set set owner = 'ann' where id = ?1")
                                .setParameter(1, set)
                                .executeUpdate());
        var request = ofItems(items(set, 3));

        new Owner("ann", Access.OWN)
                .run(
                        () ->
                                assertThatCode(() -> request.check(usable, budget))
                                        .doesNotThrowAnyException());
        new Owner("bob", Access.OWN).run(() -> assertMissing(request, "Content Item", set + 1));
        new Owner("bob", Access.ALL)
                .run(
                        () ->
                                assertThatCode(() -> request.check(usable, budget))
                                        .doesNotThrowAnyException());
    }

    private void assertMissing(JobCreationRequest request, String phrase, long id) {
        assertThatThrownBy(() -> request.check(usable, budget))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> {
                            assertThat(e.problem().status()).isEqualTo(404);
                            assertThat(e.problem().message()).contains(phrase);
                            assertThat(e.problem().parameter()).isEqualTo(Long.toString(id));
                        });
    }

    private static LongStream items(long set, int count) {
        return LongStream.rangeClosed(set + 1, set + count);
    }

    private static JobCreationRequest ofSets(Long... ids) {
        return new JobCreationRequest.OfContentSets(List.of(ids));
    }

    private static JobCreationRequest ofItems(LongStream items) {
        return new JobCreationRequest.OfStructure(Structure.documentForEach(items.toArray()));
    }

    private final <T> T in(Supplier<T> work) {
        return TestDatabase.in(em, work);
    }
}
