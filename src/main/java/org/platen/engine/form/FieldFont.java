package org.platen.engine.form;

import org.jspecify.annotations.Nullable;

/** A font for field values: encodes text and measures it. */
interface FieldFont {

    /** The codes that show a text, or null if the font lacks one of its characters. */
    byte @Nullable [] encode(String text);

    /** The width of codes at font size 1. */
    double width(byte[] codes);

    /** The number of bytes in the code of a character. */
    int bytesPerCode();

    /** The value of an entry of a font resource: a reference or a dictionary. */
    String resource();
}
