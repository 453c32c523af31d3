/**
 * Deletes ended operations, and everything stored about them, when their retention period is over.
 */
@NullMarked
package org.platen.operation.retention;

import org.jspecify.annotations.NullMarked;
