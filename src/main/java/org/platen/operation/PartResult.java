package org.platen.operation;

/**
 * The result of a part.
 *
 * @param folder the folder of the file store that contains its work; the folder is not removed
 *     while the part exists
 * @param result the text that the handler receives when all parts are done, as JSON
 */
public record PartResult(String folder, String result) {}
