package org.platen.engine.share;

import org.platen.engine.read.PdfName;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.platen.engine.read.Document;
import org.platen.engine.read.PdfString;
import org.platen.engine.read.PdfValue;

/**
 * Where links and other things of a document lead (ISO 32000-2, 12.3.2). A destination that has a
 * name in the document is written by its page instead, for names of several documents clash.
 */
final class Destinations {

    private final SourceDocument source;

    Destinations(SourceDocument source) {
        this.source = source;
    }

    /** The place that a destination means, or null if that is no page of the document. */
    @Nullable Destination find(PdfValue destination) {
        var value = document().resolve(destination);
        if (value.isString()) {
            return source.names()
                    .find(PdfString.characters(value));
        }
        return value.isName()
                ? source.names().find(PdfName.characters(value.name()))
                : explicit(value);
    }

    /** The same for one that is no name. */
    @Nullable Destination explicit(PdfValue destination) {
        var inDictionary = destination.get("D");
        var array = inDictionary == null ? destination : document().resolve(inDictionary);
        if (!array.isArray()) {
            return null;
        }
        var elements = array.elements();
        int page = elements.isEmpty() ? -1 : page(elements.get(0));
        return page < 0 ? null : new Destination(page, array);
    }

    /** Within a file a page is meant by reference; by number only in spite of the standard. */
    private int page(PdfValue target) {
        if (target.isInteger()) {
            long index = target.integer();
            return index >= 0 && index < source.pageCount() ? (int) index : -1;
        }
        return source.indexOfPage(target);
    }

    /** Where a dictionary leads that has a destination or an action for that. */
    @Nullable Destination ofDictionary(PdfValue dictionary) {
        var direct = dictionary.get("Dest");
        if (direct != null) {
            return find(direct);
        }
        var action = document().resolve(dictionary, "A");
        var ofAction = document().resolve(action, "S").isName("GoTo") ? action.get("D") : null;
        return ofAction == null ? null : find(ofAction);
    }

    private Document document() {
        return source.document();
    }

    /** Copies a destination whose page is in a range. */
    static void copy(Destination destination, PageRange range, ValueCopier copier) {
        copier.put("[");
        copier.putReference(range.document().pages().page(destination.page()));
        var elements = destination.array().elements();
        for (var element : elements.subList(1, elements.size())) {
            copier.copy(element);
        }
        copier.put("]");
    }
}
