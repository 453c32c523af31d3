package org.platen.engine;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.platen.engine.Press.all;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platen.engine.document.PageSizes;
import org.platen.engine.document.PdfFile;

/** Boxes, rotation and unit of pages, and of the blank pages that follow them. */
class PageGeometryTest {

    private static final COSName USER_UNIT = COSName.getPDFName("UserUnit");

    private static final List<COSName> GEOMETRY =
            List.of(
                    COSName.MEDIA_BOX,
                    COSName.CROP_BOX,
                    COSName.BLEED_BOX,
                    COSName.TRIM_BOX,
                    COSName.ART_BOX,
                    COSName.ROTATE,
                    USER_UNIT);

    @TempDir Path folder;

    private static COSArray box(String corners) throws IOException {
        var box = new COSArray();
        for (String corner : corners.split(" ", -1)) {
            box.add(new COSFloat(corner));
        }
        return box;
    }

    private static Map<String, String> geometry(PDDocument document, int page) {
        var dictionary = document.getPage(page).getCOSObject();
        return GEOMETRY.stream()
                .collect(
                        toMap(
                                COSName::getName,
                                key -> String.valueOf(dictionary.getDictionaryObject(key))));
    }

    private static PageSizes sizes(Path pdf, int pages) {
        try (var file = PdfFile.open(pdf)) {
            return file.pageSizes(1, pages);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "plain                   | 0 0 595 842     |                   | 0   | 1",
                "odd origin              | 100 -50 695 792 | 120 -30 600 700   | 0   | 1",
                "inverted                | 595 842 0 0     | 500 10 10 500     | 90  | 1",
                "cropped outside         | 0 0 595 842     | -50 -50 1000 1000 | 0   | 1",
                "cropped to nothing      | 0 0 595 842     | 900 900 1000 1000 | 0   | 1",
                "turned left             | 0 0 595 842     | 10 10 300 200     | -90 | 1",
                "turned more than once   | 0 0 595 842     |                   | 450 | 1",
                "turned by no right angle| 0 0 595 842     |                   | 45  | 1",
                "large unit              | 0 0 1000 500    | 0 0 900 400       | 270 | 2.5"
            })
    void pages_and_blank_pages_have_the_geometry_of_their_source(
            String name, String media, String crop, int rotation, String unit) throws IOException {
        Path a;
        try (var document = Letters.letter("a", 1)) {
            var page = document.getPage(0).getCOSObject();
            page.setItem(COSName.MEDIA_BOX, box(media));
            if (crop != null) {
                page.setItem(COSName.CROP_BOX, box(crop));
            }
            page.setItem(COSName.TRIM_BOX, box("20 20 280 180"));
            page.setItem(COSName.BLEED_BOX, box("15 15 285 185"));
            page.setItem(COSName.ART_BOX, box("30 30 270 170"));
            page.setInt(COSName.ROTATE, rotation);
            page.setItem(USER_UNIT, new COSFloat(unit));
            a = Letters.write(folder, "a", document);
        }

        try (var source = Loader.loadPDF(a.toFile());
                var document = new Press(folder).print(new Step.Pages(a, 1, 1, 1, "a"))) {
            assertThat(geometry(document, 0)).isEqualTo(geometry(source, 0));
            assertThat(geometry(document, 1)).isEqualTo(geometry(source, 0));
            assertThat(document.getPage(1).hasContents()).isFalse();
        }

        Path out = folder.resolve("out.pdf");
        var size = sizes(a, 1).runs().get(0).size();
        assertThat(sizes(out, 2).runs()).containsExactly(new PageSizes.Run(size, 2));
        assertLooksTheSame(a);
    }

    private void assertLooksTheSame(Path source) throws IOException {
        assumeTrue(Pictures.RENDERER.installed());
        Path scratch = Files.createDirectory(folder.resolve("scratch"));
        try (var document = new Press(folder).print(all(source))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
        assertThat(Pictures.differences(source, folder.resolve("out.pdf"), scratch)).isEmpty();
    }

    @Test
    void boxes_that_are_objects_or_inherited_come_along() throws IOException {
        Path a;
        try (var document = Letters.letter("a", 2)) {
            var root = document.getPages().getCOSObject();
            root.setItem(COSName.MEDIA_BOX, box("100 -50 695 792"));
            root.setItem(COSName.CROP_BOX, box("110 -40 600 700"));
            root.setInt(COSName.ROTATE, -90);
            for (var page : document.getPages()) {
                page.getCOSObject().removeItem(COSName.MEDIA_BOX);
            }
            a = Letters.write(folder, "a", document);
        }

        try (var document = new Press(folder).print(new Step.Pages(a, 2, 1, 1, "a"))) {
            for (var page : document.getPages()) {
                assertThat(page.getMediaBox()).hasToString("[100.0,-50.0,695.0,792.0]");
                assertThat(page.getCropBox()).hasToString("[110.0,-40.0,600.0,700.0]");
                assertThat(page.getRotation()).isEqualTo(270);
            }
        }
    }

    @Test
    void a_page_without_a_size_is_what_readers_take_it_for() throws IOException {
        Path a;
        try (var document = Letters.letter("a", 1)) {
            document.getPage(0).getCOSObject().removeItem(COSName.MEDIA_BOX);
            a = Letters.write(folder, "a", document);
        }

        try (var document = new Press(folder).print(new Step.Pages(a, 1, 1, 1, "a"))) {
            for (var page : document.getPages()) {
                assertThat(page.getMediaBox()).hasToString(PDRectangle.LETTER.toString());
            }
        }
    }
}
