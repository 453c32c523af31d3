package org.platen.engine.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.engine.read.PdfDocument;
import org.platen.engine.syntax.MalformedPdfException;
import org.platen.engine.syntax.PdfValue;

/** Draws the values of text and choice fields, unless their appearances show them already. */
final class TextAppearances {

    private final PdfDocument document;
    private final DefaultAppearances defaults;
    private final FormFonts fonts;

    TextAppearances(PdfDocument document, DefaultAppearances defaults, FormFonts fonts) {
        this.document = document;
        this.defaults = defaults;
        this.fonts = fonts;
    }

    /** The new appearance of a widget, or null if it keeps its own, or has nothing to show. */
    @Nullable Appearance of(TextField field, PdfValue normal, Look look) {
        boolean has = normal.isDictionary();
        String value = field.text();
        if (!has && value.isEmpty() && look.isEmpty()) {
            return null;
        }
        var appearance = defaults.of(field.widget());
        var font = font(field, value, appearance.font(), has);
        if (font == null) {
            return null;
        }
        warnIfNotStated(field);
        byte[] content = field.draw(new ValuePicture(look, appearance, font, field.quadding()));
        return new Appearance(List.of(Pictures.of(null, look, font, content)), null);
    }

    private void warnIfNotStated(TextField field) {
        if (!defaults.isStated(field.widget())) {
            document.warnings()
                    .add(
                            "a form field does not define how its value is drawn (/DA); it is drawn in Helvetica, but some readers do not show it");
        }
    }

    /** The font in which the value is drawn, or null if the field keeps its appearance. */
    private @Nullable FieldFont font(
            TextField field, String value, String name, boolean hasAppearance) {
        var font = fonts.named(name).orElse(null);
        byte[] codes = font == null ? null : font.encode(value.replace('\n', ' '));
        if (hasAppearance && (field.isFormatted() || isShown(field, value, codes))) {
            return null;
        }
        return font == null || codes == null
                ? instead(field, name, value, hasAppearance && showsText(field))
                : font;
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
