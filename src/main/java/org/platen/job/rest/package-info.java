/** HTTP resources for job sets and their parts. */
@NullMarked
package org.platen.job.rest;

import org.jspecify.annotations.NullMarked;
