package org.platen.engine.share;

import org.platen.engine.read.PdfValue;

/**
 * A place on a page of a document (ISO 32000-2, 12.3.2.2).
 *
 * @param page counted from 0
 * @param array the explicit destination; what it says of the page does not count
 */
record Destination(int page, PdfValue array) {}
