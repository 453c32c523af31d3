package org.platen.engine.form;

import org.platen.engine.read.PdfString;
import org.platen.engine.read.PdfName;
import java.nio.charset.Charset;
import org.platen.engine.read.Document;
import org.platen.engine.read.MalformedPdfException;
import org.platen.engine.read.PdfValue;

/** Text strings and text streams (ISO 32000-2, 7.9.2.2 and 7.9.3). */
final class FieldText {

    private FieldText() {}

    /** The bytes that fonts with a Latin encoding have for a text. */
    static byte[] plain(String text) {
        return text.getBytes(Charset.forName("windows-1252"));
    }

    /** The text that a value stands for; empty if it is none. */
    static String of(Document document, PdfValue value) {
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
