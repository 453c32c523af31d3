/** Collections of primitive values that take a few bytes an entry. */
@NullMarked
package org.platen.engine.primitive;

import org.jspecify.annotations.NullMarked;
