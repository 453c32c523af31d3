package org.platen.outputcreation.request;

/**
 * A document that is left out of the output because it cannot be used.
 *
 * @param nr the number of the document in the operation, from 1
 * @param reason the reason, which names the document and its PDF
 */
public record LeftOut(long nr, String reason) {}
