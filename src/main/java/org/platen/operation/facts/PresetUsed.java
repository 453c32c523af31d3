package org.platen.operation.facts;

/**
 * The preset of an operation, as it was when the operation was accepted.
 *
 * @param file the name of its file
 * @param name the name that its text states
 * @param version the id of its file, which is higher for a later upload under the same name
 */
public record PresetUsed(String file, String name, long version) {}
