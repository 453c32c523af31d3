package org.platen.engine.document;

import org.jspecify.annotations.Nullable;
import org.platen.engine.read.PdfDocument;
import org.platen.engine.syntax.PdfName;
import org.platen.engine.syntax.PdfString;
import org.platen.engine.syntax.PdfValue;

/**
 * Resolves the destinations of a document (ISO 32000-2, 12.3.2). A named destination is replaced by
 * an explicit one, because names of several documents clash.
 */
public final class Destinations {

    private final SourceDocument source;

    public Destinations(SourceDocument source) {
        this.source = source;
    }

    /** The place that a destination denotes, or null if it is on no page of the document. */
    @Nullable Destination find(PdfValue destination) {
        var value = document().resolve(destination);
        if (value.isString()) {
            return source.names().find(PdfString.characters(value));
        }
        return value.isName()
                ? source.names().find(PdfName.characters(value.name()))
                : explicit(value);
    }

    /** Resolves a destination that is not a name. */
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

    /**
     * The index of a page. Within a file a page is denoted by a reference; some files use a number
     * contrary to the standard.
     */
    private int page(PdfValue target) {
        if (target.isInteger()) {
            long index = target.integer();
            return index >= 0 && index < source.pageCount() ? (int) index : -1;
        }
        return source.indexOfPage(target);
    }

    /** The destination of a dictionary with a {@code /Dest} or an action. */
    public @Nullable Destination ofDictionary(PdfValue dictionary) {
        var direct = dictionary.get("Dest");
        if (direct != null) {
            return find(direct);
        }
        var action = document().resolve(dictionary, "A");
        var ofAction = document().resolve(action, "S").isName("GoTo") ? action.get("D") : null;
        return ofAction == null ? null : find(ofAction);
    }

    private PdfDocument document() {
        return source.document();
    }
}
