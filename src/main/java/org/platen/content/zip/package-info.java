/**
 * Reads uploaded ZIP files: their directory, the order of their PDFs, and one member after the
 * other.
 */
@NullMarked
package org.platen.content.zip;

import org.jspecify.annotations.NullMarked;
