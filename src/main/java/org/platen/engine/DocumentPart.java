package org.platen.engine;

import java.util.Map;

/**
 * A part of a PDF that is a document of its own (PDF/VT, ISO 16612-2).
 *
 * @param firstPage counted from 1
 * @param metadata names of nested dictionaries are joined by dots; in the order of the file
 */
public record DocumentPart(int firstPage, int pageCount, Map<String, String> metadata) {}
