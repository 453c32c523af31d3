/**
 * Java libraries as small programs that assemble PDFs, each to be run in a JVM of its own, like the
 * tools that are programs already.
 */
@NullMarked
package org.platen.bench.peer;

import org.jspecify.annotations.NullMarked;
