package org.platen.outputcreation.plan;

/**
 * A document of which nothing is in the output, since it cannot be used.
 *
 * @param nr of the document in the operation, from 1
 * @param reason names the document and its PDF
 */
public record LeftOut(long nr, String reason) {}
