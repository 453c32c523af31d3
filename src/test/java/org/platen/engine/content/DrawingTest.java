package org.platen.engine.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platen.engine.OpenedPdf;
import org.platen.engine.RawPdf;
import org.platen.engine.syntax.PdfValue;

/** Resources that content streams name (ISO 32000-2, 7.8.3). */
class DrawingTest {

    private final RawPdf pdf =
            new RawPdf()
                    .object(20, "<</Type/Font>>").stream(21, "/Subtype/Image", bytes("/Other"))
                            .stream(22, "/Subtype/Form", bytes("/Font Tf"))
                            .stream(23, "/Subtype/Form/Resources<</Font<<>>>>", bytes("/Font Tf"))
                            .object(24, "<</Type/Font/CharProcs<</a 25 0 R>>>>")
                            .stream(25, "", bytes("/Image Do"))
                            .object(26, "<</SMask<</G 22 0 R>>>>");

    private static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }

    private String used(String content, String entries) {
        pdf.page(entries).stream(4, "", bytes(content));
        var document = OpenedPdf.document(pdf);
        var drawing =
                new Drawing(
                        document,
                        value -> new ResourceDictionary(document, value),
                        new HashMap<>());
        var resources =
                PdfValue.of(
                        """
                        <</Font<</Font 20 0 R/Glyphs 24 0 R>>/ExtGState<</State 26 0 R>>
                        /XObject<</Image 21 0 R/Form 22 0 R/Own 23 0 R/Other 21 0 R>>>>""");
        drawing.drawPage(document.find(3).value(), new ResourceDictionary(document, resources));
        return drawing.used().stream()
                .map(ResourceDictionary.Entry::key)
                .sorted()
                .collect(joining(" "));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "/Font 12 Tf (x) Tj    | Font",
                "/F#6fnt 12 Tf         | Font",
                "/Image Do             | Image",
                "/Form Do              | Font Form",
                "/Own Do               | Font Own",
                "/Glyphs 12 Tf         | Glyphs Image",
                "/State gs             | Font State",
                "/Missing Do           | ''"
            })
    void names_are_followed_into_forms_glyphs_and_masks(String content, String expected) {
        assertThat(used(content, "")).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "/Annots[<</AP<</N 22 0 R>>>>]             | Font",
                "/Annots[<</AP<</N<</On 22 0 R>>>>>>]      | Font",
                "/Annots[<</A 22 0 R>>]                    | ''"
            })
    void appearances_of_annotations_use_the_resources_of_the_page(String entries, String expected) {
        assertThat(used("q Q", entries)).isEqualTo(expected);
    }
}
