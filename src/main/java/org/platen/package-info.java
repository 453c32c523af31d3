/** Platen, an output creation server: each package below is a feature. */
@NullMarked
package org.platen;

import org.jspecify.annotations.NullMarked;
