package org.platen.engine.share;

/**
 * What PDF/X (ISO 15930) asks a file to say of itself.
 *
 * @param trapped whether all of it is trapped, or none
 */
public record PrintInfo(boolean trapped, DocumentDate created, DocumentDate modified) {}
