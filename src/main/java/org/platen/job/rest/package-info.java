/** HTTP resources for job sets and their parts: jobs, job segments, document sets, documents. */
@NullMarked
package org.platen.job.rest;

import org.jspecify.annotations.NullMarked;
