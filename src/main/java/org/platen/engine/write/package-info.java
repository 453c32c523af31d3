/**
 * Writer of PDF files: writes a print file in one pass and never returns to an earlier position.
 *
 * <p>Keeps in memory eight bytes for each object, twenty for each distinct object, and the open
 * nodes of the page tree, but nothing for each document. Read {@link
 * org.platen.engine.write.PrintFileWriter} first.
 */
@NullMarked
package org.platen.engine.write;

import org.jspecify.annotations.NullMarked;
