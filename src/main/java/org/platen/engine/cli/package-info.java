/**
 * Command line of the engine: {@code ./platen assemble}. Read {@link
 * org.platen.engine.cli.AssembleCommand} first.
 */
@NullMarked
package org.platen.engine.cli;

import org.jspecify.annotations.NullMarked;
