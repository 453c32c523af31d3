/**
 * What is where in the print files, written while they are made: the manifest, the indexes as CSV
 * and as JSON.
 *
 * <p>{@link org.platen.outputcreation.index.DocumentLogs} feeds them all; a new kind is one more
 * {@link org.platen.outputcreation.index.DocumentLog}.
 */
@NullMarked
package org.platen.outputcreation.index;

import org.jspecify.annotations.NullMarked;
