/** Decodes the data of streams by their filters (ISO 32000-2, 7.4). */
@NullMarked
package org.platen.engine.stream;

import org.jspecify.annotations.NullMarked;
