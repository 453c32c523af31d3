package org.platen.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.platen.database.IdChunk;
import org.platen.http.PageIterator;

/** Reads the jobs and documents that are to be output. */
@ApplicationScoped
public class JobContents {

    private static final int DOCUMENTS_PER_PAGE = 1000;

    @Inject JobParts parts;

    @Inject DocumentRows rows;

    @Inject JobFigures figures;

    /** Returns the ids of the jobs of a job set, in order; empty when there is no such job set. */
    public Optional<List<Long>> jobsOf(long jobSetId) {
        return parts.exists(PartKind.JOB_SET, jobSetId)
                ? Optional.of(allJobsOf(jobSetId))
                : Optional.empty();
    }

    private List<Long> allJobsOf(long jobSetId) {
        var ids = new ArrayList<Long>();
        PageIterator.ofIds(after -> parts.children(Level.JOBS, jobSetId, after))
                .forEachRemaining(ids::add);
        return ids;
    }

    /** Returns the first of the ids that is no job, or whose job set is deleted or hidden. */
    public Optional<Long> firstMissing(List<Long> jobIds) {
        var existing = new HashSet<Long>();
        IdChunk.of(jobIds).forEach(chunk -> existing.addAll(rows.jobsAmong(chunk)));
        return jobIds.stream().filter(id -> !existing.contains(id)).findFirst();
    }

    /**
     * The total number of documents and content pages of the jobs. A job that is named twice counts
     * twice.
     */
    public JobTotals totals(List<Long> jobIds) {
        var ofJob = new HashMap<Long, JobTotals>();
        IdChunk.of(jobIds).forEach(chunk -> ofJob.putAll(figures.totals(chunk)));
        return jobIds.stream()
                .map(id -> ofJob.getOrDefault(id, JobTotals.NONE))
                .reduce(JobTotals.NONE, JobTotals::plus);
    }

    /** The number of document sets of the jobs. A job that is named twice counts twice. */
    public long documentSets(List<Long> jobIds) {
        var ofJob = new HashMap<Long, Long>();
        IdChunk.of(jobIds).forEach(chunk -> ofJob.putAll(figures.documentSets(chunk)));
        return jobIds.stream().mapToLong(id -> ofJob.getOrDefault(id, 0L)).sum();
    }

    /**
     * Iterates over the documents of one job in order. They are read in pages of at most 1,000 by
     * their ids, each page in a transaction of its own.
     */
    public Iterator<JobDocument> documents(long jobId) {
        return documents(jobId, 0);
    }

    /** Like {@link #documents(long)}, starting with the given document. */
    public Iterator<JobDocument> documents(long jobId, long firstDocument) {
        var all = rows.extent(jobId).after(firstDocument - 1);
        return new PageIterator<>(JobDocument::id, id -> documents(jobId, all, id));
    }

    private List<JobDocument> documents(long jobId, Extent all, long id) {
        var documents = List.<JobDocument>of();
        var extent = all.after(id, DOCUMENTS_PER_PAGE);
        while (documents.isEmpty() && !extent.isEmpty()) {
            documents = rows.in(extent, jobId);
            extent = all.after(extent.last(), DOCUMENTS_PER_PAGE);
        }
        return documents;
    }
}
