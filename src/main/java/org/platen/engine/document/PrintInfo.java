package org.platen.engine.document;

/**
 * The document information that PDF/X (ISO 15930) requires.
 *
 * @param trapped whether all of the file is trapped, or none of it
 */
public record PrintInfo(boolean trapped, DocumentDate created, DocumentDate modified) {}
