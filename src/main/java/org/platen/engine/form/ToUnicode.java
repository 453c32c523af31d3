package org.platen.engine.form;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.cmap.CMap;
import org.apache.fontbox.cmap.CMapParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.platen.engine.read.PdfDocument;
import org.platen.engine.syntax.PdfValue;

/** The map of a font from its codes to Unicode (ISO 32000-2, 9.10.3), empty if it is unreadable. */
final class ToUnicode {

    private static final int MAX_CODE_OF_ONE_BYTE = 0xff;
    private static final int MAX_CODE_OF_TWO_BYTES = 0xffff;

    private ToUnicode() {}

    static Map<Integer, String> ofOneByte(PdfDocument document, PdfValue font) {
        return of(document, font, 1, MAX_CODE_OF_ONE_BYTE);
    }

    static Map<Integer, String> ofTwoBytes(PdfDocument document, PdfValue font) {
        return of(document, font, 2, MAX_CODE_OF_TWO_BYTES);
    }

    private static Map<Integer, String> of(
            PdfDocument document, PdfValue font, int bytesPerCode, int maxCode) {
        var reference = font.get("ToUnicode");
        var stream = reference == null ? null : document.find(reference.reference());
        if (stream == null || !stream.isStream()) {
            return Map.of();
        }
        try {
            var map = new CMapParser().parse(new RandomAccessReadBuffer(document.decoded(stream)));
            return characters(map, bytesPerCode, maxCode);
        } catch (IOException | RuntimeException e) {
            // The map is damaged in a way that its parser did not foresee.
            return Map.of();
        }
    }

    private static Map<Integer, String> characters(CMap map, int bytesPerCode, int maxCode) {
        var characters = new HashMap<Integer, String>();
        for (int code = 0; code <= maxCode; code++) {
            String character = map.toUnicode(code, bytesPerCode);
            if (character != null) {
                characters.put(code, character);
            }
        }
        return characters;
    }
}
