package org.platen.engine.form;

import org.platen.engine.read.PdfDocument;
import org.platen.engine.syntax.PdfValue;

/** A text or choice field (ISO 32000-2, 12.7.5.3 and 12.7.5.4) as shown by one of its widgets. */
final class TextField {

    private static final int MAX_CHARACTERS = 100_000;
    private static final int MAX_CELLS = 1_000;

    private final PdfDocument document;
    private final FieldTree fields;
    private final PdfValue form;
    private final PdfValue widget;
    private final int flags;
    private final boolean isChoice;
    private final ChoiceOptions options;

    TextField(PdfDocument document, FieldTree fields, PdfValue form, PdfValue widget) {
        this.document = document;
        this.fields = fields;
        this.form = form;
        this.widget = widget;
        flags = (int) Numbers.of(fields.resolved(widget, "Ff"), 0);
        isChoice = fields.isOfType(widget, "Ch");
        options = new ChoiceOptions(document, fields, widget);
    }

    PdfValue widget() {
        return widget;
    }

    private boolean is(int flag) {
        return (flags & flag) != 0;
    }

    private boolean isList() {
        return isChoice && !is(FieldFlags.COMBO);
    }

    /** The partial name (12.7.4.2) of the field or of its nearest named ancestor, for messages. */
    String name() {
        return FieldText.of(document, fields.inherited(widget, "T"));
    }

    int quadding() {
        var own = fields.resolved(widget, "Q");
        return (int) Numbers.of(own.isNull() ? document.resolve(form, "Q") : own, 0);
    }

    /** Returns whether a script formats the value for display. The script is not run. */
    boolean isFormatted() {
        return document.resolve(fields.resolved(widget, "AA"), "F").isDictionary();
    }

    /** The displayed characters, with line feeds between lines. */
    String text() {
        if (isList()) {
            return String.join("\n", options.shown());
        }
        String value = value();
        if (is(FieldFlags.PASSWORD) && !isChoice) {
            return "*".repeat(value.length());
        }
        return isMultiline() ? value : value.replace('\n', ' ');
    }

    private String value() {
        var value = fields.inherited(widget, "V");
        String text = isChoice ? options.shown(value) : FieldText.of(document, value);
        String lines = text.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ');
        return lines.substring(0, Math.min(lines.length(), MAX_CHARACTERS));
    }

    private boolean isMultiline() {
        return !isChoice && is(FieldFlags.MULTILINE);
    }

    /** Draws the value in the manner of this field. */
    byte[] draw(ValuePicture picture) {
        if (isList()) {
            int top = (int) Math.max(0, Numbers.of(fields.resolved(widget, "TI"), 0));
            return picture.list(options.shown(), top, options.selected());
        }
        if (isMultiline()) {
            return picture.lines(text());
        }
        int cells = (int) Numbers.of(fields.resolved(widget, "MaxLen"), 0);
        boolean isComb =
                is(FieldFlags.COMB)
                        && !isChoice
                        && !is(FieldFlags.PASSWORD)
                        && !is(FieldFlags.FILE_SELECT);
        return isComb && cells > 0 && cells <= MAX_CELLS
                ? picture.comb(text(), cells)
                : picture.line(text());
    }
}
