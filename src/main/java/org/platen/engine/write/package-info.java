/**
 * Writing a PDF file in one pass: what is written is never touched again.
 *
 * <p>Read {@link org.platen.engine.write.PrintFileWriter} first. Kept in memory are eight bytes an
 * object, twenty a distinct object and the page tree's open nodes; nothing a document.
 */
@NullMarked
package org.platen.engine.write;

import org.jspecify.annotations.NullMarked;
