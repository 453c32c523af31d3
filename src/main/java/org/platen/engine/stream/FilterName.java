package org.platen.engine.stream;

import java.util.Map;
import org.platen.engine.syntax.PdfName;

/** Names of filters (ISO 32000-2, 7.4.1) and their abbreviations (table 92). */
final class FilterName {

    static final String FLATE = "FlateDecode";

    private static final Map<String, String> ABBREVIATIONS =
            Map.of(
                    "Fl", "FlateDecode",
                    "LZW", "LZWDecode",
                    "A85", "ASCII85Decode",
                    "AHx", "ASCIIHexDecode",
                    "RL", "RunLengthDecode");

    private FilterName() {}

    /** The full name of a filter, whatever form it has in the file. */
    static String full(String filter) {
        String name = PdfName.characters(filter);
        return ABBREVIATIONS.getOrDefault(name, name);
    }
}
