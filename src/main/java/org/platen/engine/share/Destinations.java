package org.platen.engine.share;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.platen.engine.read.Document;
import org.platen.engine.read.NameTree;
import org.platen.engine.read.PdfString;
import org.platen.engine.read.PdfValue;

/**
 * Where links lead within their document (ISO 32000-2, 12.3.2). A destination that has a name in
 * the document is written by its page instead, for names of several documents clash.
 */
final class Destinations {

    private final PageRange range;
    private final OpenDocument document;
    private final ValueCopier copier;

    Destinations(PageRange range, ValueCopier copier) {
        this.range = range;
        this.document = range.document();
        this.copier = copier;
    }

    /** Writes a destination behind its key if its page is in the range; else neither of them. */
    void copy(String key, PdfValue destination) {
        var array = array(destination);
        if (!array.isArray()) {
            return;
        }
        var elements = array.elements();
        int page = elements.isEmpty() ? 0 : page(elements.get(0));
        if (page == 0) {
            return;
        }
        copier.putName(key);
        copier.put("[");
        copier.putReference(page);
        for (var element : elements.subList(1, elements.size())) {
            copier.copy(element);
        }
        copier.put("]");
    }

    private PdfValue array(PdfValue destination) {
        var value = document().resolve(destination);
        if (PdfString.is(value)) {
            value = byString(PdfString.bytes(value));
        } else if (value.isAnyName()) {
            value = byName(value.name());
        }
        var inDictionary = value.get("D");
        return inDictionary == null ? value : document().resolve(inDictionary);
    }

    private PdfValue byString(byte[] key) {
        var names = document().resolve(document().catalog(), "Names");
        var found = new NameTree(document()).find(document().resolve(names, "Dests"), key);
        return found == null ? byName(new String(key, StandardCharsets.ISO_8859_1)) : found;
    }

    /** The destinations of PDF 1.1. */
    private PdfValue byName(String name) {
        return document().resolve(document().resolve(document().catalog(), "Dests"), name);
    }

    /** The object number of a page in the range, or 0. */
    private int page(PdfValue target) {
        int number =
                Optional.of(target)
                        .filter(PdfValue::isInteger)
                        .map(PdfValue::integer)
                        .filter(index -> index >= 0 && index < document.pageCount())
                        .map(index -> document.pages().page(index.intValue()))
                        .orElseGet(target::reference);
        return range.hasPage(number) ? number : 0;
    }

    private Document document() {
        return document.document();
    }
}
