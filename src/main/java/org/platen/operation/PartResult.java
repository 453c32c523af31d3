package org.platen.operation;

/**
 * What came of a part.
 *
 * @param folder of the file store, where its work is: nobody removes it while the part is known
 * @param result what the handler is given when all parts are done, JSON
 */
public record PartResult(String folder, String result) {}
