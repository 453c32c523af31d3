package org.platen.engine.document;

/**
 * An entry of the outline of a PDF.
 *
 * @param page the page that it leads to, counted from 1
 */
public record Bookmark(String title, int page) {}
