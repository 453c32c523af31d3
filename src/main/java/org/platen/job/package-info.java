/**
 * Job sets: which documents are output, and in which order.
 *
 * <p>A job set has jobs, a job segments, a segment document sets (what goes into one envelope), a
 * document set documents, and a document pages, each of which is a place for one content item. Read
 * {@link org.platen.job.JobPart} first, then {@link org.platen.job.Structure} and {@link
 * org.platen.job.JobSets} for how they are made, {@link org.platen.job.JobContents} for how they
 * are read for output. Clients see them by the resources, {@link org.platen.job.PartResource}.
 */
@NullMarked
package org.platen.job;

import org.jspecify.annotations.NullMarked;
