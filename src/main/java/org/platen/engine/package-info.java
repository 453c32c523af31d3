/**
 * PDF in, PDF out: assembles pages of many documents into print files.
 *
 * <p>Plain Java: knows no database, no server, no preset. Read {@link org.platen.engine.Assembler}
 * first, then {@link org.platen.engine.Step}, what it is fed with.
 */
@NullMarked
package org.platen.engine;

import org.jspecify.annotations.NullMarked;
