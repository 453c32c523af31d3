/**
 * Java libraries wrapped as small programs that assemble PDFs. Each runs in a JVM of its own, like
 * the tools that are programs already.
 */
@NullMarked
package org.platen.bench.peer;

import org.jspecify.annotations.NullMarked;
