package org.platen.engine.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platen.engine.OpenedPdf;
import org.platen.engine.RawPdf;
import org.platen.engine.syntax.PdfValue;

class WeightTest {

    private final RawPdf pdf =
            new RawPdf()
                    .page("/Thumb 8 0 R").stream(8, "", new byte[Weight.MIN_HEAVY]).stream(
                                    9, "", new byte[Weight.MIN_HEAVY - 1])
                            .object(10, "<</FontDescriptor<</FontFile 8 0 R>>>>")
                            .object(11, "[9 0 R[9 0 R]]")
                            .object(12, "[3 0 R]")
                            .object(13, "<</Widths 8 0 R>>")
                            .object(14, "<</Loop 14 0 R>>");

    private boolean isHeavy(String fonts) {
        var document = OpenedPdf.document(pdf);
        var resources = new ResourceDictionary(document, PdfValue.of("<</Font<<" + fonts + ">>>>"));
        return Weight.isHeavy(document, OpenedPdf.pages(document), resources.entries());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "/A 8 0 R, true",
        "/A 9 0 R, false",
        "/A 10 0 R, true",
        "/A 9 0 R/B 9 0 R, false",
        "/A 9 0 R/B 4 0 R, true",
        "/A 11 0 R, false",
        "/A 12 0 R, false",
        "/A 13 0 R, false",
        "/A 14 0 R, false",
        "/A 70 0 R, false",
        "'', false"
    })
    void streams_are_weighed_once_and_pages_not_at_all(String fonts, boolean heavy) {
        assertThat(isHeavy(fonts)).isEqualTo(heavy);
    }

    @ParameterizedTest(name = "{0} entries: {1}")
    @CsvSource({"64, false", "65, true"})
    void many_entries_are_heavy(int count, boolean heavy) {
        var fonts = new StringBuilder();
        for (int i = 0; i < count; i++) {
            fonts.append("/F").append(i).append(" 4 0 R");
        }
        pdf.stream(4, "", new byte[1]);

        assertThat(isHeavy(fonts.toString())).isEqualTo(heavy);
    }
}
