package org.platen.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.platen.content.ContentItemsOf;
import org.platen.contract.NameValueList;
import org.platen.database.TestDatabase;
import org.platen.http.EntityId;
import org.platen.owner.Owner;
import org.platen.owner.Owner.Access;
import org.platen.problem.ProblemException;
import org.platen.property.NameValue;

/** Making and reading job sets, by the queries as they run on the server. */
@ParameterizedClass
@EnumSource
class JobSetsOnDatabaseTest {

    private final EntityManager em;

    private final SampleContent content;

    private final JobSets jobSets = new JobSets();

    private final JobContents contents = new JobContents();

    private final JobParts parts = new JobParts();

    private final JobContentUse use = new JobContentUse();

    @SuppressWarnings("UnnecessaryAssignment") // here is no container that would inject
    JobSetsOnDatabaseTest(TestDatabase database) {
        em = database.entityManager();
        jobSets.em = em;
        jobSets.clock = InstantSource.system();
        parts.em = em;
        use.em = em;
        contents.parts = parts;
        contents.rows = new DocumentRows();
        contents.rows.em = em;
        contents.figures = new JobFigures();
        contents.figures.em = em;
        contents.rows.content = ContentItemsOf.database(em);
        content = in(() -> new SampleContent(database, em));
    }

    @AfterEach
    void disconnect() {
        em.close();
    }

    @Test
    void each_item_becomes_a_document_in_an_envelope_of_its_own_in_order() {
        long set = in(() -> content.set(2500));
        long other = in(() -> content.set(1));
        long[] items = LongStream.concat(LongStream.of(other + 1), itemsOf(set, 2500)).toArray();

        long job = onlyJobOf(create(Structure.documentForEach(items)));

        var documents = documentsOf(job);
        assertThat(documents).hasSize(2501).extracting(JobDocument::id).isSorted();
        assertThat(documents)
                .flatExtracting(JobDocument::contents)
                .extracting(DocumentContent::contentItemId)
                .containsExactlyElementsOf(LongStream.of(items).boxed().toList());
        assertThat(documents).extracting(JobDocument::documentSetId).doesNotHaveDuplicates();
        assertThat(documents).extracting(JobDocument::jobSegmentId).containsOnly(segmentOf(job));
        assertThat(documents).extracting(JobDocument::jobId).containsOnly(job);
    }

    @Test
    void a_document_tells_where_its_pages_are() {
        long set = in(() -> content.set(2));

        long job = onlyJobOf(create(Structure.documentForEach(set + 2)));

        assertThat(documentsOf(job).get(0).contents())
                .containsExactly(
                        new DocumentContent(
                                set + 2,
                                content.file(),
                                "letters.pdf",
                                2,
                                2,
                                List.of(new NameValue("customer", "007"))));
    }

    @Test
    void a_structure_keeps_its_levels_and_their_order() {
        long set = in(() -> content.set(4));
        // Two jobs; the second has two segments, of which the first has two envelopes, of which the
        // first has two documents, of which the first has two pages.
        var structure =
                new Structure(
                        new int[] {1, 2},
                        new int[] {1, 2, 1},
                        new int[] {1, 2, 1, 1},
                        new int[] {1, 2, 1, 1, 1},
                        new long[] {set + 1, set + 4, set + 3, set + 2, set + 1, set + 1});

        var jobs = contents.jobsOf(create(structure)).orElseThrow();

        assertThat(jobs).hasSize(2).isSorted();
        assertThat(documentsOf(jobs.get(0)))
                .extracting(document -> items(document, set))
                .containsExactly(List.of(1L));
        var second = documentsOf(jobs.get(1));
        assertThat(second)
                .extracting(document -> items(document, set))
                .containsExactly(List.of(4L, 3L), List.of(2L), List.of(1L), List.of(1L));
        var segments = children(Level.JOB_SEGMENTS, jobs.get(1));
        assertThat(second)
                .extracting(JobDocument::jobSegmentId)
                .containsExactly(
                        segments.get(0), segments.get(0), segments.get(0), segments.get(1));
        var envelopes = children(Level.DOCUMENT_SETS, segments.get(0));
        assertThat(envelopes).hasSize(2);
        assertThat(children(Level.DOCUMENTS, envelopes.get(0)))
                .containsExactly(second.get(0).id(), second.get(1).id());
    }

    @Test
    void what_the_transaction_keeps_besides_is_still_written() {
        long set = in(() -> content.set(1));
        long first = create(Structure.documentForEach(set + 1));

        in(
                () -> {
                    var kept = em.find(JobSet.class, first);
                    jobSets.create(Structure.documentForEach(set + 1));
                    kept.tag(List.of(new NameValue("a", "b")));
                    return first;
                });

        assertThat(parts.metadata(PartKind.JOB_SET, EntityId.of(first)))
                .containsExactly(new NameValue("a", "b"));
    }

    @Test
    void documents_of_other_jobs_may_lie_between_those_of_a_job() {
        long set = in(() -> content.set(1));
        long job = onlyJobOf(create(Structure.documentForEach(set + 1)));
        long segment = segmentOf(job);
        create(Structure.documentForEach(LongStream.generate(() -> set + 1).limit(2500).toArray()));
        long last =
                in(
                        () -> {
                            var envelope = new DocumentSet(segment);
                            em.persist(envelope);
                            var document = new Document(envelope.id(), job);
                            em.persist(document);
                            em.persist(new DocumentPage(document.id(), 0, set + 1));
                            return document.id();
                        });

        assertThat(documentsOf(job)).hasSize(2).last().extracting(JobDocument::id).isEqualTo(last);
        assertThat(documentsOf(job)).extracting(JobDocument::jobSegmentId).containsOnly(segment);
    }

    @Test
    void totals_count_a_job_twice_that_is_named_twice() {
        long set = in(() -> content.set(3));
        long small = onlyJobOf(create(Structure.documentForEach(set + 1)));
        long large =
                onlyJobOf(
                        create(
                                new Structure(
                                        new int[] {1},
                                        new int[] {1},
                                        new int[] {1},
                                        new int[] {3},
                                        new long[] {set + 1, set + 2, set + 3})));

        assertThat(contents.totals(List.of(small, large, small))).isEqualTo(new JobTotals(3, 10));
        assertThat(contents.totals(List.of())).isEqualTo(new JobTotals(0, 0));
    }

    @Test
    void nothing_of_a_deleted_job_set_is_found() {
        long set = in(() -> content.set(1));
        long jobSet = create(Structure.documentForEach(set + 1));
        long job = onlyJobOf(jobSet);
        long segment = segmentOf(job);
        var document = documentsOf(job).get(0);

        in(
                () -> {
                    jobSets.delete(EntityId.of(jobSet));
                    return jobSet;
                });

        assertThat(contents.jobsOf(jobSet)).isEmpty();
        assertThat(jobSets.after(0)).doesNotContain(jobSet);
        assertMissing(PartKind.JOB_SET, jobSet);
        assertMissing(PartKind.JOB, job);
        assertMissing(PartKind.JOB_SEGMENT, segment);
        assertMissing(PartKind.DOCUMENT_SET, document.documentSetId());
        assertMissing(PartKind.DOCUMENT, document.id());
    }

    @Test
    void each_part_is_found_as_long_as_its_job_set_is_there() {
        long set = in(() -> content.set(1));
        long jobSet = create(Structure.documentForEach(set + 1));
        long job = onlyJobOf(jobSet);
        var document = documentsOf(job).get(0);

        assertThat(jobSets.after(0)).contains(jobSet);
        assertThat(parts.exists(PartKind.JOB_SET, jobSet)).isTrue();
        assertThat(parts.exists(PartKind.JOB, job)).isTrue();
        assertThat(parts.exists(PartKind.JOB_SEGMENT, segmentOf(job))).isTrue();
        assertThat(parts.exists(PartKind.DOCUMENT_SET, document.documentSetId())).isTrue();
        assertThat(parts.exists(PartKind.DOCUMENT, document.id())).isTrue();
        assertThat(parts.exists(PartKind.JOB, jobSet)).isFalse();
    }

    @Test
    void nothing_of_the_job_set_of_another_user_is_found() {
        var ann = new Owner("ann", Access.OWN);
        long set = in(() -> content.set(1));
        long jobSet = Owner.ofWork("ann").call(() -> create(Structure.documentForEach(set + 1)));
        long job = onlyJobOf(jobSet);
        long segment = segmentOf(job);
        var document = documentsOf(job).get(0);

        new Owner("bob", Access.OWN)
                .run(
                        () -> {
                            assertThat(contents.jobsOf(jobSet)).isEmpty();
                            assertThat(contents.firstMissing(List.of(job))).contains(job);
                            assertThat(jobSets.after(jobSet - 1)).isEmpty();
                            assertMissing(PartKind.JOB_SET, jobSet);
                            assertMissing(PartKind.JOB, job);
                            assertMissing(PartKind.JOB_SEGMENT, segment);
                            assertMissing(PartKind.DOCUMENT_SET, document.documentSetId());
                            assertMissing(PartKind.DOCUMENT, document.id());
                        });
        ann.run(
                () -> {
                    assertThat(contents.firstMissing(List.of(job))).isEmpty();
                    assertThat(jobSets.after(jobSet - 1)).startsWith(jobSet);
                    assertThat(parts.exists(PartKind.DOCUMENT, document.id())).isTrue();
                });
    }

    @Test
    void the_first_missing_job_is_named() {
        long set = in(() -> content.set(1));
        long job = onlyJobOf(create(Structure.documentForEach(set + 1)));
        long gone = create(Structure.documentForEach(set + 1));
        long jobOfGone = onlyJobOf(gone);
        in(
                () -> {
                    jobSets.delete(EntityId.of(gone));
                    return gone;
                });

        assertThat(contents.firstMissing(List.of(job, job))).isEmpty();
        assertThat(contents.firstMissing(List.of(job, jobOfGone, 99_000_000L))).contains(jobOfGone);
        assertThat(contents.firstMissing(List.of(99_000_000L, jobOfGone))).contains(99_000_000L);
    }

    @Test
    void content_of_a_deleted_content_set_stays_with_the_jobs_that_have_it() {
        long set = in(() -> content.set(1));
        long job = onlyJobOf(create(Structure.documentForEach(set + 1)));

        in(
                () -> {
                    content.delete(set);
                    return set;
                });

        assertThat(documentsOf(job)).hasSize(1);
        assertThat(contents.totals(List.of(job))).isEqualTo(new JobTotals(1, 2));
    }

    @Test
    void a_content_set_is_needed_when_a_document_has_one_of_its_items() {
        long set = in(() -> content.set(3));
        long other = in(() -> content.set(3));

        create(Structure.documentForEach(set + 2));

        assertThat(in(() -> use.needs(set))).isTrue();
        assertThat(in(() -> use.needs(other))).isFalse();
    }

    @Test
    void properties_and_metadata_are_kept_apart_and_replaced_as_a_whole() {
        long set = in(() -> content.set(1));
        var job = EntityId.of(onlyJobOf(create(Structure.documentForEach(set + 1))));

        in(
                () -> {
                    parts.describe(PartKind.JOB, job, List.of(new NameValue("a", "1")));
                    parts.describe(PartKind.JOB, job, List.of(new NameValue("b", "007")));
                    parts.tag(PartKind.JOB, job, List.of(new NameValue("c", "")));
                    return job;
                });

        assertThat(parts.properties(PartKind.JOB, job)).containsExactly(new NameValue("b", "007"));
        assertThat(parts.metadata(PartKind.JOB, job)).containsExactly(new NameValue("c", ""));
    }

    @Test
    void many_are_described_all_or_none() {
        long set = in(() -> content.set(1));
        long job = onlyJobOf(create(Structure.documentForEach(set + 1)));
        var list = new NameValueList(job, List.of(new NameValue("a", "1")));
        var ofNone = new NameValueList(99_000_000L, List.of());

        assertThatThrownBy(() -> describeAll(List.of(list, ofNone)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().parameter()).isEqualTo("99000000"));
        assertThat(parts.properties(PartKind.JOB, EntityId.of(job))).isEmpty();

        describeAll(List.of(list));
        assertThat(parts.properties(PartKind.JOB, EntityId.of(job)))
                .containsExactly(new NameValue("a", "1"));
    }

    private void describeAll(List<NameValueList> lists) {
        in(
                () -> {
                    parts.describeAll(PartKind.JOB, lists);
                    return lists;
                });
    }

    private void assertMissing(PartKind<?> part, long id) {
        assertThatThrownBy(() -> parts.metadata(part, EntityId.of(id)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> {
                            assertThat(e.problem().status()).isEqualTo(404);
                            assertThat(e.problem().message()).contains(part.phrase());
                            assertThat(e.problem().parameter()).isEqualTo(Long.toString(id));
                        });
    }

    private long create(Structure structure) {
        return in(() -> jobSets.create(structure));
    }

    private final <T> T in(Supplier<T> work) {
        return TestDatabase.in(em, work);
    }

    private long onlyJobOf(long jobSet) {
        var jobs = contents.jobsOf(jobSet).orElseThrow();
        assertThat(jobs).hasSize(1);
        return jobs.get(0);
    }

    private long segmentOf(long job) {
        return children(Level.JOB_SEGMENTS, job).get(0);
    }

    private List<Long> children(Level level, long parent) {
        return parts.children(level, parent, 0);
    }

    private List<JobDocument> documentsOf(long job) {
        var documents = new ArrayList<JobDocument>();
        contents.documents(job).forEachRemaining(documents::add);
        return documents;
    }

    /** Counted from 1 within their content set. */
    private static List<Long> items(JobDocument document, long set) {
        return document.contents().stream().map(item -> item.contentItemId() - set).toList();
    }

    private static LongStream itemsOf(long set, int count) {
        return LongStream.rangeClosed(set + 1, set + count);
    }
}
