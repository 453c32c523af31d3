package org.platen.engine.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.engine.read.PdfDocument;
import org.platen.engine.syntax.BeyondRepairException;
import org.platen.engine.syntax.MalformedPdfException;
import org.platen.engine.syntax.PdfString;
import org.platen.engine.syntax.PdfValue;

/**
 * Determines which widgets of a document receive a new appearance, and draws it: widgets without an
 * appearance and, if the form requests it ({@code NeedAppearances}), widgets that show another
 * value than that of their field. The look of fields therefore does not depend on the form of the
 * print file.
 */
public final class Appearances {

    private static final String OFF = "Off";
    private static final List<String> LISTS = List.of("Fields", "CO", "XFA");

    private final PdfDocument document;
    private final FieldTree fields;
    private final PdfValue form;
    private final boolean asks;
    private final FormFonts fonts;

    private Appearances(PdfDocument document, FieldTree fields, PdfValue form) {
        this.document = document;
        this.fields = fields;
        this.form = form;
        asks = document.resolve(form, "NeedAppearances").isTrue();
        fonts = new FormFonts(document, document.resolve(document.resolve(form, "DR"), "Font"));
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
        String font = defaultAppearance(widget).font();
        return !asks
                && form.isDictionary()
                && !FormFonts.isKnownByName(font)
                && fonts.isSharedOrMissing(font);
    }

    /** Returns whether a widget belongs to a field with a non-empty value. */
    public boolean hasValue(PdfValue widget) {
        var value = fields.resolved(widget, "V");
        return !value.isNull()
                && !value.isName(OFF)
                && (!value.isString() || value.string().length > 0);
    }

    /** The new appearance of a widget, or null if it keeps its own, or has nothing to show. */
    public @Nullable Appearance of(PdfValue widget) {
        try {
            var made = appearance(widget);
            if (made != null && !asks && hasUnusable(widget)) {
                document.warnings()
                        .add(
                                "a form field has an /AP without an appearance; its value is"
                                        + " drawn, which some readers do not show");
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
        boolean flat =
                rectangle.isEmpty()
                        || rectangle.get(2) - rectangle.get(0) <= 0
                        || rectangle.get(3) - rectangle.get(1) <= 0;
        if (flat) {
            return null;
        }
        var look = Look.of(document, widget, rectangle);
        return type.isName("Btn")
                ? button(widget, normal, look)
                : text(new TextField(document, fields, form, widget), normal, look);
    }

    private @Nullable Appearance button(PdfValue widget, PdfValue normal, Look look) {
        int flags = (int) Numbers.of(fields.resolved(widget, "Ff"), 0);
        var font = defaultAppearance(widget);
        if ((flags & FieldFlags.PUSH_BUTTON) != 0) {
            return normal.isDictionary() ? null : pushButton(look, font);
        }
        warnOfOtherState(widget, normal);
        // A state without a picture shows nothing.
        return normal.isDictionary()
                ? null
                : toggle(
                        look,
                        font,
                        document.resolve(widget, "AS"),
                        (flags & FieldFlags.RADIO) != 0);
    }

    /**
     * Warns of a button with an appearance for its value that is in another state. Readers differ
     * on these.
     */
    private void warnOfOtherState(PdfValue widget, PdfValue normal) {
        var value = fields.resolved(widget, "V");
        var state = document.resolve(widget, "AS");
        if (value.isName()
                && state.isName()
                && !value.name().equals(state.name())
                && normal.get(value.name()) != null) {
            document.warnings()
                    .add(
                            "the state (/AS) of a button contradicts its value; the state is"
                                    + " shown");
        }
    }

    private PdfValue ownOrInherited(PdfValue widget) {
        var own = fields.resolved(widget, "DA");
        return own.isString() ? own : document.resolve(form, "DA");
    }

    private DefaultAppearance defaultAppearance(PdfValue widget) {
        var used = ownOrInherited(widget);
        return used.isString()
                ? DefaultAppearance.parse(PdfString.text(used))
                : DefaultAppearance.NONE;
    }

    private @Nullable Appearance pushButton(Look look, DefaultAppearance appearance) {
        String caption = look.caption();
        if (caption.isEmpty() && look.isEmpty()) {
            return null;
        }
        var font = fontFor(appearance.font(), caption);
        if (font == null) {
            return null;
        }
        byte[] content = new ValuePicture(look, appearance, font, 1).line(caption);
        return new Appearance(List.of(Pictures.of(null, look, font, content)), null);
    }

    private @Nullable FieldFont fontFor(String name, String text) {
        var own = fonts.named(name).orElseGet(() -> fonts.standardFor(name));
        if (own.encode(text) != null) {
            return own;
        }
        var other = fonts.standardFor(name);
        return other.encode(text) == null ? null : other;
    }

    private @Nullable Appearance toggle(
            Look look, DefaultAppearance appearance, PdfValue state, boolean isRadio) {
        String name = state.isName() ? state.name() : OFF;
        if (name.equals(OFF) && look.isEmpty()) {
            return null;
        }
        String sign = look.caption().isEmpty() ? isRadio ? "l" : "3" : look.caption();
        boolean round = isRadio && sign.equals("l");
        var off = new Content();
        if (round) {
            look.drawCircle(off);
        } else {
            look.drawBox(off);
        }
        var offPicture = Pictures.of(OFF, look, null, off.bytes());
        if (name.equals(OFF)) {
            return new Appearance(List.of(offPicture), OFF);
        }
        var symbols = fonts.standard("ZapfDingbats");
        var picture = new ValuePicture(look, appearance, symbols, 1);
        byte[] on = picture.sign(sign, off.bytes());
        return new Appearance(List.of(Pictures.of(name, look, symbols, on), offPicture), name);
    }

    private @Nullable Appearance text(TextField field, PdfValue normal, Look look) {
        boolean has = normal.isDictionary();
        String value = field.text();
        if (!has && value.isEmpty() && look.isEmpty()) {
            return null;
        }
        var appearance = defaultAppearance(field.widget());
        var font = fonts.named(appearance.font()).orElse(null);
        byte[] codes = font == null ? null : font.encode(value.replace('\n', ' '));
        if (has && (field.isFormatted() || isShown(field, value, codes))) {
            return null;
        }
        if (font == null || codes == null) {
            font = instead(field, appearance.font(), value, has && showsText(field));
        }
        if (font == null) {
            return null;
        }
        if (!ownOrInherited(field.widget()).isString()) {
            document.warnings()
                    .add(
                            "a form field does not define how its value is drawn (/DA); it"
                                    + " is drawn in Helvetica, but some readers do not show it");
        }
        byte[] content = field.draw(new ValuePicture(look, appearance, font, field.quadding()));
        return new Appearance(List.of(Pictures.of(null, look, font, content)), null);
    }

    /** Returns whether the existing appearance already shows the value. */
    private boolean isShown(TextField field, String value, byte @Nullable [] codes) {
        byte[] shown = shownText(field);
        if (shown == null) {
            return true;
        }
        if (value.isBlank()) {
            return shown.length == 0;
        }
        return ShownText.contains(shown, FieldText.plain(value))
                || (codes != null && ShownText.contains(shown, codes));
    }

    /** The codes that the existing appearance shows; null if it cannot be read. */
    private byte @Nullable [] shownText(TextField field) {
        var appearance = document.resolve(field.widget(), "AP");
        var reference = appearance.get("N");
        var stream = reference == null ? null : document.find(reference.reference());
        if (stream == null || !stream.isStream()) {
            return null;
        }
        try {
            return ShownText.of(document.decoded(stream));
        } catch (MalformedPdfException e) {
            return null;
        }
    }

    private boolean showsText(TextField field) {
        byte[] shown = shownText(field);
        return shown == null || shown.length > 0;
    }

    /**
     * Substitutes a font that is missing or lacks a character. If no font has all characters, the
     * value is drawn without some of them, unless the existing appearance shows something.
     */
    private @Nullable FieldFont instead(
            TextField field, String name, String value, boolean hasAppearance) {
        var other = fonts.standardFor(name);
        boolean shows = other.encode(value.replace('\n', ' ')) != null;
        boolean isThere = fonts.has(name);
        if (hasAppearance && (isThere || !shows)) {
            warn(field, name, "it keeps its old appearance");
            return null;
        }
        if (!shows) {
            warn(field, name, "missing characters are left out");
            return new PartialFont(fonts.named(name).orElse(other));
        }
        if (isThere) {
            warn(field, name, "a standard font is used");
        }
        return other;
    }

    private void warn(TextField field, String font, String outcome) {
        document.warnings()
                .add(
                        "the value of the form field '%s' cannot be shown in its font /%s; %s"
                                .formatted(field.name(), font, outcome));
    }
}
