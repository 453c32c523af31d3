/**
 * How output is asked for: by the contract, on our own interface, and again as a reprint.
 *
 * <p>All that can be checked is checked here, by {@link
 * org.platen.outputcreation.submission.Submission}.
 */
@NullMarked
package org.platen.outputcreation.submission;

import org.jspecify.annotations.NullMarked;
