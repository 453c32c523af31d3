package org.platen.engine.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platen.engine.OpenedPdf;
import org.platen.engine.RawPdf;
import org.platen.engine.syntax.PdfValue;

/** Sizes of pages: boxes (ISO 32000-2, 14.11.2), rotation and unit (7.7.3.3). */
class PageSizeReaderTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "/MediaBox[0 0 100 50]                            | 100x50",
                "/MediaBox[0 0 100 50]/Rotate 90                  | 50x100",
                "/MediaBox[0 0 100 50]/Rotate -90                 | 50x100",
                "/MediaBox[0 0 100 50]/Rotate 180                 | 100x50",
                "/MediaBox[0 0 100 50]/Rotate/X                   | 100x50",
                "/MediaBox[0 0 100 50]/CropBox[10 10 200 30]      | 90x20",
                "/MediaBox[0 0 100 50]/CropBox[200 200 300 300]   | 100x50",
                "/MediaBox[0 0 100 50]/UserUnit 2                 | 200x100",
                "/MediaBox[0 0 100 50]/UserUnit 0                 | 100x50",
                "/Rotate 0                                        | 300x400",
                "/MediaBox[0 0 0 0]                               | 300x400"
            })
    void a_page_has_its_visible_size(String entries, String size) {
        var reader =
                PageSizeReader.of(
                        OpenedPdf.source(
                                new RawPdf()
                                        .object(2, "<</Kids[3 0 R]/Count 1/MediaBox[0 0 300 400]>>")
                                        .object(3, "<</Type/Page/Parent 2 0 R" + entries + ">>")));

        assertThat(reader.sizes(1, 1).text()).isEqualTo(size);
    }

    @Test
    void a_page_without_any_box_is_a_us_letter() {
        var pdf = new RawPdf().object(3, "<</Type/Page/Parent 2 0 R>>");

        assertThat(PageSizeReader.of(OpenedPdf.source(pdf)).sizes(1, 1).text())
                .isEqualTo("612x792");
    }

    @Test
    void pages_have_numbers() {
        var reader = PageSizeReader.of(OpenedPdf.source(new RawPdf().pages(3, "")));

        assertThat(reader.count()).isEqualTo(3);
        assertThat(reader.number(PdfValue.of("12 0 R"))).hasValue(3);
        assertThat(reader.number(PdfValue.of("2 0 R"))).isEmpty();
        assertThat(reader.sizes(2, 2).text()).isEqualTo("200x200*2");
    }
}
