package org.platen.engine.form;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.platen.engine.form.Appearance.Picture;
import org.platen.engine.syntax.PdfValue;

/** Creates form XObjects (ISO 32000-2, 8.10) from content drawn for a widget. */
final class Pictures {

    /** The name of the font in the resources of each form XObject. */
    static final String FONT = "F";

    private Pictures() {}

    /**
     * @param font that the content uses; null if it uses none
     */
    static Picture of(@Nullable String state, Look look, @Nullable FieldFont font, byte[] content) {
        String fonts = font == null ? "" : "/Font<</" + FONT + " " + font.resource() + ">>";
        String dictionary =
                "<</Type/XObject/Subtype/Form/BBox[0 0 %s %s]/Matrix[%s]/Resources<<%s>>>>"
                        .formatted(
                                Content.number(look.width()),
                                Content.number(look.height()),
                                look.matrix(),
                                fonts);
        byte[] bytes = dictionary.getBytes(StandardCharsets.ISO_8859_1);
        return new Picture(state, new PdfValue(bytes, 0, bytes.length), content);
    }
}
