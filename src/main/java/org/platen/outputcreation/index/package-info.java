/**
 * Manifest and indexes (CSV and JSON) of an output. They record which document is where in the
 * print files, and are written while these are made.
 *
 * <p>{@link org.platen.outputcreation.index.DocumentLogs} feeds all of them. A new kind of index
 * implements {@link org.platen.outputcreation.index.DocumentLog}.
 */
@NullMarked
package org.platen.outputcreation.index;

import org.jspecify.annotations.NullMarked;
