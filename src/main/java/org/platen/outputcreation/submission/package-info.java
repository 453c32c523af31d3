/**
 * Submission of output requests: by the contract, by our own interface, and as reprints.
 *
 * <p>{@link org.platen.outputcreation.submission.Submission} checks everything that can be checked
 * at this point, so that a request does not fail later for a reason known now.
 */
@NullMarked
package org.platen.outputcreation.submission;

import org.jspecify.annotations.NullMarked;
