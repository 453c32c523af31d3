/**
 * Assembles print files: reader threads turn steps into fragments ahead of the one thread that
 * writes.
 */
@NullMarked
package org.platen.engine.assembly;

import org.jspecify.annotations.NullMarked;
