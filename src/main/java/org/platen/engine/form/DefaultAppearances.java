package org.platen.engine.form;

import org.platen.engine.read.PdfDocument;
import org.platen.engine.syntax.PdfString;
import org.platen.engine.syntax.PdfValue;

/** The default appearances (ISO 32000-2, 12.7.4.3) of fields, their own or that of the form. */
final class DefaultAppearances {

    private final PdfDocument document;
    private final FieldTree fields;
    private final PdfValue form;

    DefaultAppearances(PdfDocument document, FieldTree fields, PdfValue form) {
        this.document = document;
        this.fields = fields;
        this.form = form;
    }

    DefaultAppearance of(PdfValue widget) {
        var used = ownOrInherited(widget);
        return used.isString()
                ? DefaultAppearance.parse(PdfString.text(used))
                : DefaultAppearance.NONE;
    }

    /** Returns whether a field states its default appearance, or the form does. */
    boolean isStated(PdfValue widget) {
        return ownOrInherited(widget).isString();
    }

    private PdfValue ownOrInherited(PdfValue widget) {
        var own = fields.resolved(widget, "DA");
        return own.isString() ? own : document.resolve(form, "DA");
    }
}
