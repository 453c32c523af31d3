package org.platen.job;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Writes the parts of a job set level by level, so that parents exist before their children and
 * each batch is written to one table.
 */
final class StructureWriter {

    private static final int BATCH = 1000;

    private final EntityManager em;

    private final List<Object> batch = new ArrayList<>(BATCH);

    StructureWriter(EntityManager em) {
        this.em = em;
    }

    void write(Structure structure, JobSet jobSet) {
        long[] jobs = parts(structure.jobs(), nr -> new Job(jobSet.id()));

        long[] jobOfSegment = repeated(jobs, structure.segments());
        long[] segments = parts(jobOfSegment.length, nr -> new JobSegment(jobOfSegment[nr]));

        long[] segmentOfSet = repeated(segments, structure.documentSets());
        long[] jobOfSet = repeated(jobOfSegment, structure.documentSets());
        long[] sets = parts(segmentOfSet.length, nr -> new DocumentSet(segmentOfSet[nr]));

        long[] setOfDocument = repeated(sets, structure.documents());
        long[] jobOfDocument = repeated(jobOfSet, structure.documents());
        long[] documents =
                parts(
                        setOfDocument.length,
                        nr -> new Document(setOfDocument[nr], jobOfDocument[nr]));

        pages(documents, structure.pages(), structure.items());
    }

    /** Returns, for each child, the value of its parent. */
    private static long[] repeated(long[] values, int[] children) {
        long[] repeated = new long[Arrays.stream(children).sum()];
        int end = 0;
        for (int nr = 0; nr < values.length; nr++) {
            int start = end;
            end += children[nr];
            Arrays.fill(repeated, start, end, values[nr]);
        }
        return repeated;
    }

    private long[] parts(int count, IntFunction<JobPart> part) {
        long[] ids = new long[count];
        for (int nr = 0; nr < count; nr++) {
            var made = part.apply(nr);
            add(made);
            ids[nr] = made.id();
        }
        flush();
        return ids;
    }

    private void pages(long[] documents, int[] pages, long[] items) {
        int item = 0;
        for (int nr = 0; nr < documents.length; nr++) {
            for (int position = 0; position < pages[nr]; position++) {
                add(new DocumentPage(documents[nr], position, items[item++]));
            }
        }
        flush();
    }

    private void add(Object entity) {
        em.persist(entity);
        batch.add(entity);
        if (batch.size() == BATCH) {
            flush();
        }
    }

    // Detached one by one: clear() would also detach entities of the caller of this transaction,
    // such as the operation that is about to become DONE, whose change would be silently lost.
    private void flush() {
        em.flush();
        batch.forEach(em::detach);
        batch.clear();
    }
}
