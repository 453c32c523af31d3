package org.platen.outputcreation.plan;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.platen.job.JobDocument;
import org.platen.outputcreation.request.Slice;

/** The documents of jobs, one job after the other, each with the number of its job. */
final class JobsInOrder implements Iterator<Position> {

    private final List<Long> jobs;

    private final DocumentsOfJob ofJob;

    private Iterator<JobDocument> current = List.<JobDocument>of().iterator();

    private int jobNr;

    private long firstDocument;

    private long left;

    private JobsInOrder(
            List<Long> jobs, int firstJobNr, long firstDocument, long most, DocumentsOfJob ofJob) {
        this.jobs = jobs;
        this.jobNr = firstJobNr - 1;
        this.firstDocument = firstDocument;
        this.left = most;
        this.ofJob = ofJob;
    }

    /** Returns all documents of the jobs. */
    static JobsInOrder all(List<Long> jobs, DocumentsOfJob ofJob) {
        return new JobsInOrder(jobs, 1, 0, Long.MAX_VALUE, ofJob);
    }

    /** Returns the documents of a slice of the jobs. */
    static JobsInOrder of(Slice slice, List<Long> jobs, DocumentsOfJob ofJob) {
        return new JobsInOrder(
                jobs, slice.jobNr(), slice.firstDocument(), slice.documents(), ofJob);
    }

    @Override
    public boolean hasNext() {
        while (left > 0 && !current.hasNext() && jobNr < jobs.size()) {
            current = ofJob.from(jobs.get(jobNr++), firstDocument);
            firstDocument = 0;
        }
        return left > 0 && current.hasNext();
    }

    @Override
    public Position next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        left--;
        return new Position(current.next(), jobNr);
    }
}
