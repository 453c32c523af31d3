/**
 * The end of the history: operations go some time after they have ended, with all that is kept of
 * them.
 */
@NullMarked
package org.platen.operation.retention;

import org.jspecify.annotations.NullMarked;
