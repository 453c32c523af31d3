/**
 * Platen, a server that turns documents into print files.
 *
 * <p>Each package below is one feature. {@code src/docs/contributing.md} lists them. Read {@link
 * org.platen.operation} first, because almost all work is an operation.
 */
@NullMarked
package org.platen;

import org.jspecify.annotations.NullMarked;
