package org.platen.engine.fragment;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.platen.engine.read.PdfDocument;
import org.platen.engine.syntax.PdfName;
import org.platen.engine.syntax.PdfString;
import org.platen.engine.syntax.PdfValue;

/**
 * Copies default appearance strings (ISO 32000-2, 12.7.4.3). Their font is a name in the form of
 * their document. Different fonts of several documents may have the same name, so the writer can
 * change it.
 */
final class FontNames {

    private static final Pattern FONT =
            Pattern.compile("/([^\\s/\\[\\]()<>{}%]+)(?=\\s+[-+.0-9]+\\s+Tf(\\s|$))");

    private final OpenDocument open;
    private final PdfDocument document;
    private final ValueCopier copier;
    // Names as they are written in the form, by their decoded form.
    private @Nullable Map<String, String> keys;

    FontNames(OpenDocument open, ValueCopier copier) {
        this.open = open;
        this.document = open.document();
        this.copier = copier;
    }

    /** Copies a default appearance string, or whatever value stands in its place. */
    void copy(PdfValue value) {
        var string = document.resolve(value);
        if (!string.isString()) {
            copier.copy(value);
            return;
        }
        var text = PdfString.characters(string);
        var font = FONT.matcher(text);
        int from = -1;
        int to = -1;
        String name = "";
        while (font.find()) {
            from = font.start(1);
            to = font.end(1);
            name = font.group(1);
        }
        if (name.isEmpty()) {
            copier.copy(value);
            return;
        }
        copier.put("(" + PdfString.escaped(text.substring(0, from)));
        String key = keys().get(PdfName.characters(name));
        copier.putFontName(key == null ? name : key, key != null);
        copier.put(PdfString.escaped(text.substring(to)) + ")");
    }

    private Map<String, String> keys() {
        if (keys == null) {
            var all = new HashMap<String, String>();
            open.formFonts().keys().forEach(key -> all.putIfAbsent(PdfName.characters(key), key));
            keys = all;
        }
        return keys;
    }
}
