/**
 * The programs that are compared: detects whether they are installed, and builds their command
 * lines.
 *
 * <p>Read {@link org.platen.bench.tool.Tool} first; {@link org.platen.bench.tool.Tools} lists them.
 */
@NullMarked
package org.platen.bench.tool;

import org.jspecify.annotations.NullMarked;
