package org.platen.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.platen.engine.Press.all;
import static org.platen.engine.Press.pages;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDPageLabelRange;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How pages are called in the print file. */
class PageLabelsTest {

    private static final COSName PAGE_LABELS = COSName.PAGE_LABELS;

    @TempDir Path folder;

    /** A book: pages i and ii, then from 1 on; an appendix of A-1 and so on from page 5. */
    private Path book(String name, int pages) throws IOException {
        try (var document = Letters.letter(name, pages)) {
            var labels = new PDPageLabels(document);
            labels.setLabelItem(0, range(PDPageLabelRange.STYLE_ROMAN_LOWER, null, 1));
            labels.setLabelItem(2, range(PDPageLabelRange.STYLE_DECIMAL, null, 1));
            labels.setLabelItem(4, range(PDPageLabelRange.STYLE_DECIMAL, "A-", 1));
            document.getDocumentCatalog().setPageLabels(labels);
            return Letters.write(folder, name, document);
        }
    }

    private static PDPageLabelRange range(String style, String prefix, int start) {
        var range = new PDPageLabelRange();
        range.setStyle(style);
        range.setPrefix(prefix);
        range.setStart(start);
        return range;
    }

    private static List<String> labels(PDDocument document) throws IOException {
        return List.of(document.getDocumentCatalog().getPageLabels().getLabelsByPageIndices());
    }

    private static int ranges(PDDocument document) throws IOException {
        return document.getDocumentCatalog().getPageLabels().getPageRangeCount();
    }

    @Test
    void pages_are_called_as_in_their_documents() throws IOException {
        Path a = book("a", 6);
        Path plain = Letters.write(folder, "plain", 3);

        try (var document = new Press(folder).print(all(plain), all(a), pages(plain, 2, 2))) {
            assertThat(labels(document))
                    .containsExactly("1", "2", "3", "i", "ii", "1", "2", "A-1", "A-2", "2", "3");
        }
    }

    @Test
    void a_range_of_a_document_keeps_its_labels() throws IOException {
        Path a = book("a", 8);

        try (var document = new Press(folder).print(pages(a, 2, 2), pages(a, 6, 2))) {
            assertThat(labels(document)).containsExactly("ii", "1", "A-2", "A-3");
        }
    }

    @Test
    void ranges_that_continue_each_other_are_one() throws IOException {
        Path a = book("a", 9);
        var steps = new ArrayList<Step.Pages>();
        for (int page = 1; page <= 9; page++) {
            steps.add(pages(a, page, 1));
        }

        try (var document = new Press(folder).print(steps)) {
            assertThat(ranges(document)).isEqualTo(3);
            assertThat(labels(document))
                    .containsExactly("i", "ii", "1", "2", "A-1", "A-2", "A-3", "A-4", "A-5");
        }
    }

    @Test
    void blank_pages_count_on() throws IOException {
        Path a = book("a", 3);

        try (var document = new Press(folder).print(new Step.Pages(a, 1, 3, 1, "a"), all(a))) {
            assertThat(labels(document)).containsExactly("i", "ii", "1", "2", "i", "ii", "1");
        }
    }

    @Test
    void documents_without_labels_make_a_print_file_without() throws IOException {
        Path plain = Letters.write(folder, "plain", 3);

        try (var document = new Press(folder).print(all(plain), all(plain))) {
            assertThat(document.getDocumentCatalog().getCOSObject().containsKey(PAGE_LABELS))
                    .isFalse();
        }
    }

    @Test
    void labels_can_be_left_behind() throws IOException {
        var without = AssemblySettings.defaults().withContent(EnumSet.of(DocumentFeature.OUTLINES));

        try (var document = new Press(folder, without).print(all(book("a", 6)))) {
            assertThat(document.getDocumentCatalog().getCOSObject().containsKey(PAGE_LABELS))
                    .isFalse();
        }
    }

    @Test
    void many_documents_make_a_tree_of_several_levels() throws IOException {
        Path a = book("a", 3);
        var steps = new ArrayList<Step.Pages>();
        for (int i = 0; i < 3000; i++) {
            steps.add(all(a));
        }

        try (var document = new Press(folder).print(steps)) {
            var labels = labels(document);
            assertThat(labels).hasSize(9000);
            assertThat(labels.subList(8997, 9000)).containsExactly("i", "ii", "1");
            var root = document.getDocumentCatalog().getCOSObject().getCOSDictionary(PAGE_LABELS);
            assertThat(root.getCOSArray(COSName.KIDS).size()).isLessThanOrEqualTo(64);
        }
    }
}
