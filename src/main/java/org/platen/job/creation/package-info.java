/**
 * Job creation: from content sets, or from a structure that the client gives, to one job set.
 *
 * <p>Read {@link org.platen.job.creation.JobCreationResource} for what clients may ask, {@link
 * org.platen.job.creation.JobCreationRequest} for what becomes of it.
 */
@NullMarked
package org.platen.job.creation;

import org.jspecify.annotations.NullMarked;
