package org.platen.engine.document;

import org.platen.engine.syntax.PdfValue;

/**
 * A destination on a page of a document (ISO 32000-2, 12.3.2.2).
 *
 * @param page counted from 0
 * @param array the explicit destination; its own page entry is ignored
 */
public record Destination(int page, PdfValue array) {}
