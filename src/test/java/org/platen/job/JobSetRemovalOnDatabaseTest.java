package org.platen.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.platen.database.TestDatabase;
import org.platen.operation.Reference;
import org.platen.operation.References;

@ParameterizedClass(name = "{0}")
@EnumSource(TestDatabase.class)
@SuppressWarnings("UnnecessaryAssignment") // no container injects here
class JobSetRemovalOnDatabaseTest {

    private static final int DOCUMENTS = 4_500;

    private static final Instant LONG_AGO = Instant.parse("2000-01-01T00:00:00Z");

    @Parameter TestDatabase database;

    private final Set<Reference> needed = new HashSet<>();

    private final JobSets jobSets = new JobSets();

    private final JobSetRemoval removal = new JobSetRemoval();

    private EntityManager em;

    @BeforeEach
    void begin() {
        em = database.entityManager();
        jobSets.em = em;
        jobSets.clock = InstantSource.system();
        removal.em = em;
        removal.needs =
                new References() {
                    @Override
                    public boolean include(Reference need) {
                        return needed.contains(need);
                    }
                };
    }

    @Test
    void a_job_set_goes_whole_in_batches_and_nothing_of_another_one_with_it() {
        long going = make(DOCUMENTS);
        long staying = make(3);
        delete(going);

        assertThat(due()).contains(going).doesNotContain(staying);
        assertThat(TestDatabase.in(em, () -> removal.begin(going, LONG_AGO))).isTrue();
        assertThat(TestDatabase.in(em, () -> removal.finish(going))).isFalse();
        int batches = 0;
        while (TestDatabase.in(em, () -> removal.removeSome(going)) > 0) {
            batches++;
        }

        assertThat(batches).isGreaterThan(4);
        assertThat(TestDatabase.in(em, () -> removal.finish(going))).isTrue();
        assertThat(documents(going)).isZero();
        assertThat(due()).doesNotContain(going);
        assertThat(documents(staying)).isEqualTo(3);
    }

    @Test
    void a_job_set_that_an_operation_needs_stays_whatever_its_age() {
        long jobSet = make(1);
        delete(jobSet);
        needed.add(new Reference(JobSets.NEED, jobSet));

        assertThat(TestDatabase.in(em, () -> removal.begin(jobSet, Instant.now()))).isFalse();

        needed.clear();
        assertThat(TestDatabase.in(em, () -> removal.begin(jobSet, LONG_AGO))).isTrue();
    }

    @Test
    void one_that_has_had_its_time_is_nobody_s_any_more_once_its_removal_has_begun() {
        long jobSet = make(1);
        long job = jobOf(jobSet);
        assertThat(TestDatabase.in(em, () -> removal.begin(jobSet, LONG_AGO))).isFalse();
        assertThat(TestDatabase.in(em, () -> jobSets.hold(List.of(job)).needs(List.of(job))))
                .containsExactly(new Reference(JobSets.NEED, jobSet));

        var soon = Instant.now().plusSeconds(1);
        assertThat(TestDatabase.in(em, () -> removal.begin(jobSet, soon))).isTrue();

        assertThatThrownBy(
                        () ->
                                TestDatabase.in(
                                        em, () -> jobSets.hold(List.of(job)).needs(List.of(job))))
                .hasMessageContaining("Job");
    }

    private List<Long> due() {
        return TestDatabase.in(em, () -> removal.due(LONG_AGO, 0));
    }

    private long make(int documents) {
        return TestDatabase.in(
                em,
                () -> {
                    long item = new SampleContent(database, em).set(1) + 1;
                    return jobSets.create(
                            Structure.documentForEach(
                                    LongStream.generate(() -> item).limit(documents).toArray()));
                });
    }

    private void delete(long jobSet) {
        TestDatabase.in(
                em,
                () -> {
                    em.find(JobSet.class, jobSet).delete();
                    return true;
                });
    }

    private long jobOf(long jobSet) {
        return TestDatabase.in(
                em,
                () ->
                        em.createQuery("select j.id from Job j where j.jobSetId = :set", Long.class)
                                .setParameter("set", jobSet)
                                .getSingleResult());
    }

    private long documents(long jobSet) {
        return TestDatabase.in(
                em,
                () ->
                        em.createQuery(
                                        "select count(p) from DocumentPage p, Document d, Job j"
                                                + " where j.jobSetId = :set and d.jobId = j.id and p.key.documentId = d.id",
                                        Long.class)
                                .setParameter("set", jobSet)
                                .getSingleResult());
    }
}
