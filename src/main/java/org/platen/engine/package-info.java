/**
 * Assembles pages of many PDF documents into print files.
 *
 * <p>Plain Java, independent of database, server and presets. Read {@link
 * org.platen.engine.Assembler} first, then {@link org.platen.engine.Step}, its input. {@code
 * ReadAhead} explains the threads of an assembly.
 */
@NullMarked
package org.platen.engine;

import org.jspecify.annotations.NullMarked;
