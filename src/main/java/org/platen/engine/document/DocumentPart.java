package org.platen.engine.document;

import java.util.Map;

/**
 * A part of a PDF that is a document in its own right (PDF/VT, ISO 16612-2).
 *
 * @param firstPage counted from 1
 * @param metadata in the order of the file; the names of nested dictionaries are joined by dots
 */
public record DocumentPart(int firstPage, int pageCount, Map<String, String> metadata) {}
