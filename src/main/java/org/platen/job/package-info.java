/**
 * Job sets: the documents to be output, and their order.
 *
 * <p>A job set contains jobs, a job segments, a segment document sets (the contents of one
 * envelope), a document set documents, and a document pages, each of which refers to one content
 * item.
 *
 * <p>Read {@link org.platen.job.JobPart} first, then {@link org.platen.job.Structure} and {@link
 * org.platen.job.JobSets}, which create job sets, and {@link org.platen.job.JobContents}, which
 * reads them for output. {@link org.platen.job.rest.PartResource} is the base of their HTTP
 * interface.
 */
@NullMarked
package org.platen.job;

import org.jspecify.annotations.NullMarked;
