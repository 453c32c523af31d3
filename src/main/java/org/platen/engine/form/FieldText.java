package org.platen.engine.form;

import java.nio.charset.Charset;
import org.apache.pdfbox.cos.COSString;
import org.platen.engine.read.Document;
import org.platen.engine.read.MalformedPdfException;
import org.platen.engine.read.PdfValue;

/** Text strings and text streams (ISO 32000-2, 7.9.2.2 and 7.9.3). */
final class FieldText {

    private FieldText() {}

    /** The text of the bytes of a text string: UTF-16, UTF-8 or PDFDocEncoding. */
    static String of(byte[] bytes) {
        return new COSString(bytes).getString();
    }

    /** The bytes that fonts with a Latin encoding have for a text. */
    static byte[] plain(String text) {
        return text.getBytes(Charset.forName("windows-1252"));
    }

    /** The text that a value stands for; empty if it is none. */
    static String of(Document document, PdfValue value) {
        var resolved = document.resolve(value);
        if (resolved.isString()) {
            return of(resolved.string());
        }
        if (resolved.isName()) {
            return Names.decoded(resolved.name());
        }
        var stream = resolved.isDictionary() ? document.find(value.reference()) : null;
        if (stream == null || !stream.isStream()) {
            return "";
        }
        try {
            return of(document.decoded(stream));
        } catch (MalformedPdfException e) {
            return "";
        }
    }
}
