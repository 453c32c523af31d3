/**
 * Assembles pages of many PDF documents into print files.
 *
 * <p>Plain Java, without any knowledge of database, server or presets. Read {@link
 * org.platen.engine.Assembler} first, then {@link org.platen.engine.Step}, its input.
 */
@NullMarked
package org.platen.engine;

import org.jspecify.annotations.NullMarked;
