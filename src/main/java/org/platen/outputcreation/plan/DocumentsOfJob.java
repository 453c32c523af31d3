package org.platen.outputcreation.plan;

import java.util.Iterator;
import org.platen.job.JobDocument;

/** Reads the documents of a job in order, starting with an id. */
@FunctionalInterface
public interface DocumentsOfJob {

    Iterator<JobDocument> from(long jobId, long firstDocument);
}
