package org.platen.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SamplesTest {

    private final Samples samples = new Samples(Samples.COUNT);

    @TempDir Path folder;

    @Test
    void there_are_letters_and_invoices_of_one_to_six_pages() {
        assertThat(samples.all()).hasSizeGreaterThanOrEqualTo(200);
        assertThat(samples.all()).extracting(Sample::pages).contains(1, 2, 3, 4, 5, 6);
        assertThat(samples.all()).extracting(Sample::kind).contains("letter", "invoice");
    }

    @Test
    void file_names_sort_as_the_numbers_of_the_documents() {
        assertThat(samples.all()).extracting(Sample::fileName).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void each_page_tells_its_document_and_its_number() throws IOException {
        for (var sample : samples.all().subList(0, 12)) {
            try (var pdf = Loader.loadPDF(samples.pdf(sample))) {
                assertThat(pdf.getNumberOfPages()).isEqualTo(sample.pages());
                for (int page = 1; page <= sample.pages(); page++) {
                    var stripper = new PDFTextStripper();
                    stripper.setStartPage(page);
                    stripper.setEndPage(page);
                    assertThat(PageLabel.in(stripper.getText(pdf))).contains(sample.label(page));
                }
            }
        }
    }

    @Test
    void fonts_are_embedded() throws IOException {
        try (var pdf = Loader.loadPDF(samples.pdf(samples.all().get(0)))) {
            var resources = pdf.getPage(0).getResources();
            var fonts = new ArrayList<COSName>();
            resources.getFontNames().forEach(fonts::add);

            assertThat(fonts).isNotEmpty();
            for (var font : fonts) {
                assertThat(resources.getFont(font).isEmbedded()).isTrue();
            }
        }
    }

    @Test
    void the_same_samples_are_the_same_bytes() throws IOException {
        var few = new Samples(20);

        few.writeZip(folder.resolve("once.zip"));
        few.writeZip(folder.resolve("again.zip"));

        assertThat(Files.mismatch(folder.resolve("once.zip"), folder.resolve("again.zip")))
                .isEqualTo(-1);
    }
}
