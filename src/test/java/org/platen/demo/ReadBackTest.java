package org.platen.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadBackTest {

    private final Samples samples = new Samples(12);

    @TempDir Path folder;

    @Test
    void output_over_several_files_is_right_with_blank_backs() throws IOException {
        var first = print("1.pdf", samples.all().subList(0, 5));
        var second = print("2.pdf", samples.all().subList(5, 12));

        assertThat(ReadBack.check(List.of(first, second), samples.all()))
                .isEqualTo(samples.all().stream().mapToInt(ReadBackTest::printedPages).sum());
    }

    @Test
    void a_document_out_of_order_is_found() throws IOException {
        var all = samples.all();
        var file = print("1.pdf", List.of(all.get(1), all.get(0)));

        assertThatThrownBy(() -> ReadBack.check(List.of(file), all.subList(0, 2)))
                .isInstanceOf(DemoException.class)
                .hasMessageContaining("page 1 of 1.pdf must be " + all.get(0).label(1));
    }

    @Test
    void a_missing_document_is_found() throws IOException {
        var file = print("1.pdf", samples.all().subList(0, 11));

        assertThatThrownBy(() -> ReadBack.check(List.of(file), samples.all()))
                .hasMessageContaining("it ends before " + samples.all().get(11).label(1));
    }

    @Test
    void a_document_too_many_is_found() throws IOException {
        var file = print("1.pdf", samples.all());

        assertThatThrownBy(() -> ReadBack.check(List.of(file), samples.all().subList(0, 11)))
                .hasMessageContaining("must be no page at all");
    }

    @Test
    void a_missing_blank_back_is_found() throws IOException {
        var odd = samples.all().stream().filter(sample -> sample.pages() % 2 == 1).toList();
        var file = merge("1.pdf", odd.subList(0, 2), false);

        assertThatThrownBy(() -> ReadBack.check(List.of(file), odd.subList(0, 2)))
                .hasMessageContaining("must be a blank page, but is " + odd.get(1).label(1));
    }

    private Path print(String name, List<Sample> documents) throws IOException {
        return merge(name, documents, true);
    }

    private Path merge(String name, List<Sample> documents, boolean blankBacks) throws IOException {
        var file = folder.resolve(name);
        try (var print = new PDDocument()) {
            for (var sample : documents) {
                try (var pdf = Loader.loadPDF(samples.pdf(sample))) {
                    new PDFMergerUtility().appendDocument(print, pdf);
                }
                if (blankBacks && sample.pages() % 2 == 1) {
                    print.addPage(new PDPage());
                }
            }
            print.save(file.toFile());
        }
        return file;
    }

    private static int printedPages(Sample sample) {
        return sample.pages() + sample.pages() % 2;
    }
}
