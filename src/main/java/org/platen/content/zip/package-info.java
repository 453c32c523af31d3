/**
 * Unpacks uploaded ZIP files: reads the central directory, determines the order of the PDFs, and
 * decompresses the members.
 *
 * <p>Read {@link org.platen.content.zip.ZipOfPdfs} first.
 */
@NullMarked
package org.platen.content.zip;

import org.jspecify.annotations.NullMarked;
