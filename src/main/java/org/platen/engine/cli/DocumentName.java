package org.platen.engine.cli;

/**
 * A document as named on a command line or in a list.
 *
 * @param place the line of the list, or empty
 */
record DocumentName(String text, String place) {

    /** The name of the document in messages. */
    String label(String file) {
        return place.isEmpty() ? file : file + " (" + place + ")";
    }
}
