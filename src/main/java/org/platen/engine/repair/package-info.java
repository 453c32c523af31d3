/**
 * Makes plain PDF files of damaged and of encrypted ones, so that they can be read like all others.
 *
 * <p>PDFBox's lenient parser does the work; this package bounds what that may cost.
 */
@NullMarked
package org.platen.engine.repair;

import org.jspecify.annotations.NullMarked;
