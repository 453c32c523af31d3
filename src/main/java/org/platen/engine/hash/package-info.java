/**
 * Hash functions by which equal objects are detected. Somebody who constructs documents for the
 * purpose cannot create different objects with the same hash.
 *
 * <p>Read {@link org.platen.engine.hash.ContentHash} first.
 */
@NullMarked
package org.platen.engine.hash;

import org.jspecify.annotations.NullMarked;
