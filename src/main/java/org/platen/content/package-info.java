/** Content sets: page ranges of managed PDFs, with their properties. */
@NullMarked
package org.platen.content;

import org.jspecify.annotations.NullMarked;
