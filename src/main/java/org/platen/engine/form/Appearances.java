package org.platen.engine.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.engine.read.PdfDocument;
import org.platen.engine.syntax.BeyondRepairException;
import org.platen.engine.syntax.MalformedPdfException;
import org.platen.engine.syntax.PdfValue;

/**
 * Determines which widgets of a document receive a new appearance, and draws it: widgets without an
 * appearance and, if the form requests it ({@code NeedAppearances}), widgets that show another
 * value than that of their field. The look of fields therefore does not depend on the form of the
 * print file.
 */
public final class Appearances {

    private static final List<String> LISTS = List.of("Fields", "CO", "XFA");

    private final PdfDocument document;
    private final FieldTree fields;
    private final PdfValue form;
    private final boolean asks;
    private final FormFonts fonts;
    private final DefaultAppearances defaults;
    private final ButtonAppearances buttons;
    private final TextAppearances texts;

    private Appearances(PdfDocument document, FieldTree fields, PdfValue form) {
        this.document = document;
        this.fields = fields;
        this.form = form;
        asks = document.resolve(form, "NeedAppearances").isTrue();
        fonts = new FormFonts(document, document.resolve(document.resolve(form, "DR"), "Font"));
        defaults = new DefaultAppearances(document, fields, form);
        buttons = new ButtonAppearances(document, fields, defaults, fonts);
        texts = new TextAppearances(document, defaults, fonts);
    }

    /** The appearances of a document, whether it has a form or only widgets on its pages. */
    public static Appearances of(PdfDocument document, FieldTree fields) {
        var form = document.resolve(document.catalog(), "AcroForm");
        return new Appearances(
                document,
                fields,
                form.isDictionary() ? FieldTree.without(form, LISTS) : PdfValue.nullValue());
    }

    /**
     * Returns whether a widget keeps having no appearance: viewers draw its value with its font,
     * and find the same font in the print file. If the form requests appearances they are drawn,
     * because the request itself is not written.
     */
    public boolean isLeftToReaders(PdfValue widget) {
        String font = defaults.of(widget).font();
        return !asks
                && form.isDictionary()
                && !FormFonts.isKnownByName(font)
                && fonts.isSharedOrMissing(font);
    }

    /** Returns whether a widget belongs to a field with a non-empty value. */
    public boolean hasValue(PdfValue widget) {
        var value = fields.resolved(widget, "V");
        return !value.isNull()
                && !value.isName(ButtonAppearances.OFF)
                && (!value.isString() || value.string().length > 0);
    }

    /** The new appearance of a widget, or null if it keeps its own, or has nothing to show. */
    public @Nullable Appearance of(PdfValue widget) {
        try {
            var made = appearance(widget);
            if (made != null) {
                warnOfUnusable(widget);
            }
            return made;
        } catch (BeyondRepairException e) {
            throw e;
        } catch (MalformedPdfException e) {
            document.warnings()
                    .add("a form field cannot be drawn and is left unchanged: " + e.reason());
            return null;
        }
    }

    private void warnOfUnusable(PdfValue widget) {
        if (!asks && hasUnusable(widget)) {
            document.warnings()
                    .add(
                            "a form field has an /AP without an appearance; its value is drawn, which some readers do not show");
        }
    }

    private boolean hasUnusable(PdfValue widget) {
        return widget.get("AP") != null
                && !document.resolve(document.resolve(widget, "AP"), "N").isDictionary();
    }

    private @Nullable Appearance appearance(PdfValue widget) {
        var normal = document.resolve(document.resolve(widget, "AP"), "N");
        boolean has = normal.isDictionary();
        if (has && !asks && normal.get("Subtype") != null) {
            return null;
        }
        var type = fields.resolved(widget, "FT");
        if (!type.isName("Btn") && !type.isName("Tx") && !type.isName("Ch")) {
            return null;
        }
        var rectangle = Numbers.rectangle(document, document.resolve(widget, "Rect"));
        return isFlat(rectangle)
                ? null
                : appearance(widget, normal, Look.of(document, widget, rectangle));
    }

    private @Nullable Appearance appearance(PdfValue widget, PdfValue normal, Look look) {
        return fields.resolved(widget, "FT").isName("Btn")
                ? buttons.of(widget, normal, look)
                : texts.of(new TextField(document, fields, form, widget), normal, look);
    }

    private static boolean isFlat(List<Double> rectangle) {
        return rectangle.isEmpty()
                || rectangle.get(2) - rectangle.get(0) <= 0
                || rectangle.get(3) - rectangle.get(1) <= 0;
    }
}
