package org.platen.engine.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.engine.read.PdfDocument;
import org.platen.engine.syntax.PdfValue;

/** Draws buttons (ISO 32000-2, 12.7.5.2): push buttons, check boxes and radio buttons. */
final class ButtonAppearances {

    /** The state of a check box or a radio button that is not selected. */
    static final String OFF = "Off";

    private final PdfDocument document;
    private final FieldTree fields;
    private final DefaultAppearances defaults;
    private final FormFonts fonts;

    ButtonAppearances(
            PdfDocument document, FieldTree fields, DefaultAppearances defaults, FormFonts fonts) {
        this.document = document;
        this.fields = fields;
        this.defaults = defaults;
        this.fonts = fonts;
    }

    /** The new appearance of a widget, or null if it keeps its own, or has nothing to show. */
    @Nullable Appearance of(PdfValue widget, PdfValue normal, Look look) {
        int flags = (int) Numbers.of(fields.resolved(widget, "Ff"), 0);
        var font = defaults.of(widget);
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
                    .add("the state (/AS) of a button contradicts its value; the state is shown");
        }
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
        byte[] off = box(look, isRadio && sign.equals("l"));
        var offPicture = Pictures.of(OFF, look, null, off);
        if (name.equals(OFF)) {
            return new Appearance(List.of(offPicture), OFF);
        }
        var symbols = fonts.standard("ZapfDingbats");
        byte[] on = new ValuePicture(look, appearance, symbols, 1).sign(sign, off);
        return new Appearance(List.of(Pictures.of(name, look, symbols, on), offPicture), name);
    }

    private static byte[] box(Look look, boolean isRound) {
        var content = new Content();
        var box = new WidgetBox(look);
        if (isRound) {
            box.drawCircle(content);
        } else {
            box.draw(content);
        }
        return content.bytes();
    }
}
