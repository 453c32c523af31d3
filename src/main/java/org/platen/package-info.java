/** Platen, a server for output creation. Each package below is one feature. */
@NullMarked
package org.platen;

import org.jspecify.annotations.NullMarked;
