package org.platen.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.platen.engine.OpenedPdf;
import org.platen.engine.RawPdf;
import org.platen.engine.syntax.PdfValue;

/** Form XObjects (ISO 32000-2, 8.10) for widgets. */
class PicturesTest {

    private final Look look = new Look(40, 100, 90, 0, "S", List.of(), List.of(), List.of(), "");

    private static String text(PdfValue value) {
        return new String(value.bytes(), java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    @Test
    void a_picture_has_the_size_and_the_rotation_of_its_look() {
        var picture = Pictures.of("On", look, null, new byte[] {'f'});

        assertThat(picture.state()).isEqualTo("On");
        assertThat(picture.content()).containsExactly('f');
        assertThat(text(picture.dictionary()))
                .isEqualTo(
                        "<</Type/XObject/Subtype/Form/BBox[0 0 40 100]"
                                + "/Matrix[0 1 -1 0 100 0]/Resources<<>>>>");
    }

    @Test
    void a_picture_with_text_names_its_font() {
        var font =
                new SimpleFont(
                        OpenedPdf.document(new RawPdf()),
                        PdfValue.of("<</BaseFont/Helvetica>>"),
                        "5 0 R",
                        Map.of());

        var resources =
                Pictures.of(null, look, font, new byte[0]).dictionary().require("Resources");

        assertThat(resources.require("Font").require(Pictures.FONT).reference()).isEqualTo(5);
    }
}
