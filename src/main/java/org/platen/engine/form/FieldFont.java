package org.platen.engine.form;

import org.jspecify.annotations.Nullable;

/** A font that values are drawn in: which codes show a text, and how wide they are. */
interface FieldFont {

    /** The codes that show a text, or null if the font lacks one of its characters. */
    byte @Nullable [] encode(String text);

    /** The width of codes drawn at size 1. */
    double width(byte[] codes);

    /** The number of bytes that the code of a character has. */
    int bytesPerCode();

    /** The value of an entry of a font resource: a reference or a dictionary. */
    String resource();
}
