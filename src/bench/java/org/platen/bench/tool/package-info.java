/**
 * The programs that are compared: whether they are there, and how each is told to assemble
 * documents.
 *
 * <p>Read {@link org.platen.bench.tool.Tool} first; {@link org.platen.bench.tool.Tools} lists them.
 */
@NullMarked
package org.platen.bench.tool;

import org.jspecify.annotations.NullMarked;
