/**
 * What is accepted: each request once, however often a client sends it, and no more than may wait.
 *
 * <p>Read {@link org.platen.operation.submission.SubmitOnce} first.
 */
@NullMarked
package org.platen.operation.submission;

import org.jspecify.annotations.NullMarked;
