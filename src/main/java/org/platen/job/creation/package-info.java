/**
 * Job creation: makes a job set from content sets, or from a structure that the client supplies.
 *
 * <p>Read {@link org.platen.job.creation.JobCreationResource} first, which receives the requests,
 * then {@link org.platen.job.creation.JobCreationRequest}, which is stored with the operation.
 */
@NullMarked
package org.platen.job.creation;

import org.jspecify.annotations.NullMarked;
