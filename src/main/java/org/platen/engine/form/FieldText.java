package org.platen.engine.form;

import java.nio.charset.Charset;
import org.platen.engine.read.PdfDocument;
import org.platen.engine.syntax.MalformedPdfException;
import org.platen.engine.syntax.PdfName;
import org.platen.engine.syntax.PdfString;
import org.platen.engine.syntax.PdfValue;

/** Decodes text strings and text streams (ISO 32000-2, 7.9.2.2 and 7.9.3). */
final class FieldText {

    private FieldText() {}

    /** The bytes of a text in fonts with a Latin encoding. */
    static byte[] plain(String text) {
        return text.getBytes(Charset.forName("windows-1252"));
    }

    /** The text of a value; empty if it has none. */
    static String of(PdfDocument document, PdfValue value) {
        var resolved = document.resolve(value);
        if (resolved.isString()) {
            return PdfString.text(resolved);
        }
        if (resolved.isName()) {
            return PdfName.characters(resolved.name());
        }
        var stream = resolved.isDictionary() ? document.find(value.reference()) : null;
        if (stream == null || !stream.isStream()) {
            return "";
        }
        try {
            return PdfString.text(document.decoded(stream));
        } catch (MalformedPdfException e) {
            return "";
        }
    }
}
