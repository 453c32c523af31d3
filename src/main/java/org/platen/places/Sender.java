package org.platen.places;

/**
 * The source of a request, as far as places are concerned.
 *
 * @param caller the user, or the address of somebody unknown
 */
public record Sender(String caller, String address) {}
