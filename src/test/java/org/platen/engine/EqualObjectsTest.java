package org.platen.engine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.platen.engine.Press.all;
import static org.platen.engine.Press.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.platen.engine.assembly.StreamingAssembler;

/** Which objects are the same object of a print file, and which only seem so. */
class EqualObjectsTest {

    private static final COSName X = COSName.getPDFName("X");

    @TempDir Path folder;

    private final RecordingListener listener = new RecordingListener();
    private int documents;

    /** A document whose page names object 5. */
    private Path document(RawPdf pdf) throws IOException {
        return pdf.page("/Resources<</XObject<</X 5 0 R>>>>")
                .write(folder.resolve(++documents + ".pdf"));
    }

    private PDDocument print(Path... pdfs) throws IOException {
        Path out = folder.resolve("out.pdf");
        Files.deleteIfExists(out);
        var steps = new ArrayList<Step>(List.of(new Step.NextFile(out)));
        List.of(pdfs).forEach(pdf -> steps.add(all(pdf)));
        new StreamingAssembler(AssemblySettings.defaults()).assemble(steps.iterator(), listener);
        return Loader.loadPDF(out.toFile());
    }

    private static COSDictionary named(PDPage page) {
        return page.getResources()
                .getCOSObject()
                .getCOSDictionary(COSName.XOBJECT)
                .getCOSDictionary(X);
    }

    @ParameterizedTest(name = "{0} with {1} is not the one with {2}")
    @CsvSource({
        "<</Type/Font/ToUnicode 6 0 R>>, abc, abd",
        "[/Indexed/DeviceRGB 1 6 0 R], 123456, 123457",
        "<</A[1<</B 6 0 R>>]>>, x, y",
    })
    void objects_that_refer_to_others_differ_with_these(String value, String one, String other)
            throws IOException {
        var paths = new ArrayList<Path>();
        for (String data : List.of(one, other, one)) {
            paths.add(
                    document(
                            new RawPdf()
                                    .object(5, "<</Held " + value + ">>").stream(
                                            6, "", data.getBytes(ISO_8859_1))));
        }

        try (var document = print(paths.toArray(Path[]::new))) {
            assertThat(named(document.getPage(1))).isNotSameAs(named(document.getPage(0)));
            assertThat(named(document.getPage(2))).isSameAs(named(document.getPage(0)));
        }
    }

    @Test
    void a_length_of_its_own_makes_no_difference_but_parameters_do() throws IOException {
        String stream = "<<%s/Length %s>>\nstream\n12345\nendstream";
        Path direct =
                document(
                        new RawPdf()
                                .object(5, stream.formatted("/DecodeParms 6 0 R", "5"))
                                .object(6, "<</Colors 1>>"));
        Path indirect =
                document(
                        new RawPdf()
                                .object(5, stream.formatted("/DecodeParms 6 0 R", "7 0 R"))
                                .object(6, "<</Colors 1>>")
                                .object(7, "5"));
        Path others =
                document(
                        new RawPdf()
                                .object(5, stream.formatted("/DecodeParms 6 0 R", "5"))
                                .object(6, "<</Colors 3>>"));

        try (var document = print(direct, indirect, others)) {
            assertThat(named(document.getPage(1))).isSameAs(named(document.getPage(0)));
            assertThat(named(document.getPage(2))).isNotSameAs(named(document.getPage(0)));
        }
    }

    @Test
    void members_of_circles_are_not_taken_for_each_other() throws IOException {
        // Three in a circle, one of them different; documents enter it at another one each.
        String ring = "<</Next %d 0 R/Color/%s>>";
        for (int start = 0; start < 3; start++) {
            var pdf = new RawPdf();
            for (int i = 0; i < 3; i++) {
                pdf.object(
                        5 + i,
                        ring.formatted(5 + (i + 1) % 3, (i + start) % 3 == 0 ? "Red" : "Blue"));
            }
            document(pdf);
        }
        Path[] sources = {file(1), file(2), file(3), file(2), file(1)};

        try (var document = print(sources)) {
            for (int i = 0; i < sources.length; i++) {
                try (var source = Loader.loadPDF(sources[i].toFile())) {
                    assertThat(colors(named(document.getPage(i))))
                            .isEqualTo(colors(named(source.getPage(0))));
                }
            }
            assertThat(named(document.getPage(3))).isSameAs(named(document.getPage(1)));
            assertThat(named(document.getPage(4))).isSameAs(named(document.getPage(0)));
        }
    }

    private Path file(int number) {
        return folder.resolve(number + ".pdf");
    }

    private static List<String> colors(COSDictionary first) {
        var colors = new ArrayList<String>();
        var each = first;
        for (int i = 0; i < 6; i++) {
            colors.add(each.getNameAsString("Color"));
            each = each.getCOSDictionary(COSName.NEXT);
        }
        return colors;
    }

    @Test
    void circles_of_equal_members_are_one() throws IOException {
        String ring = "<</Next %d 0 R>>";
        Path a = document(new RawPdf().object(5, ring.formatted(6)).object(6, ring.formatted(5)));

        try (var document = print(a, a)) {
            var first = named(document.getPage(0));
            var second = first.getCOSDictionary(COSName.NEXT);
            assertThat(second.getCOSDictionary(COSName.NEXT)).isSameAs(first);
            assertThat(named(document.getPage(1))).isSameAs(first);
        }
    }

    @Test
    void what_leads_to_pages_belongs_to_its_step() throws IOException {
        String holder = "<</Leads[3 0 R/Fit]/Held 6 0 R>>";
        Path a = document(new RawPdf().object(5, holder).object(6, "<</To 5 0 R>>"));

        try (var document = print(a, a)) {
            for (var page : document.getPages()) {
                COSBase leads = named(page).getCOSArray(COSName.getPDFName("Leads")).getObject(0);
                assertThat(leads).isSameAs(page.getCOSObject());
            }
        }
    }

    @Test
    void what_led_to_a_page_that_was_left_out_leads_to_it_where_it_is_not() throws IOException {
        Path a =
                document(
                        new RawPdf()
                                .object(2, "<</Type/Pages/Kids[3 0 R 9 0 R]/Count 2>>")
                                .object(9, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>")
                                .object(5, "<</Leads[9 0 R/Fit]>>"));

        try (var document = new Press(folder).print(pages(a, 1, 1), all(a))) {
            var leads = COSName.getPDFName("Leads");
            assertThat(named(document.getPage(1)).getCOSArray(leads).getObject(0))
                    .isSameAs(document.getPage(2).getCOSObject());
        }
    }

    @Test
    void a_page_keeps_what_decides_how_it_looks() throws IOException {
        String kept =
                "/Group<</S/Transparency/CS/DeviceCMYK>>/UserUnit 2/VP[<</BBox[0 0 9 9]>>]/Dur 3/Trans<</S/Wipe>>";
        Path a =
                new RawPdf()
                        .page(kept + "/StructParents 3/PieceInfo<<>>/Tabs/S")
                        .write(folder.resolve("a.pdf"));

        try (var document = print(a)) {
            var keys = document.getPage(0).getCOSObject().keySet();
            assertThat(keys)
                    .extracting(COSName::getName)
                    .contains("Group", "UserUnit", "VP", "Dur", "Trans")
                    .doesNotContain("StructParents", "PieceInfo", "Tabs");
        }
    }

    @Test
    void an_annotation_on_two_pages_is_on_both() throws IOException {
        Path a =
                new RawPdf()
                        .object(2, "<</Type/Pages/Kids[3 0 R 9 0 R]/Count 2>>")
                        .object(9, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Annots[5 0 R]>>")
                        .object(5, "<</Type/Annot/Subtype/Stamp/Rect[0 0 9 9]/P 9 0 R>>")
                        .page("/Annots[5 0 R]")
                        .write(folder.resolve("a.pdf"));

        try (var document = new Press(folder).print(all(a), all(a), pages(a, 2, 1))) {
            for (var page : document.getPages()) {
                assertThat(page.getAnnotations()).hasSize(1);
            }
            assertThat(document.getPage(4).getAnnotations().get(0).getPage().getCOSObject())
                    .isSameAs(document.getPage(4).getCOSObject());
        }
    }

    @ParameterizedTest(name = "/F{0}")
    @CsvSource({"(other.bin)", "<</F(other.bin)>>"})
    void data_in_another_file_are_refused(String file) throws IOException {
        Path a =
                document(
                        new RawPdf().stream(5, "/Type/XObject/Subtype/Form/F" + file, new byte[0]));

        assertThatThrownBy(() -> print(a))
                .isInstanceOf(BrokenDocumentException.class)
                .hasMessage(
                        "1.pdf, page 1: the data of stream object 5 are in an external file (/F), on which a print file must not depend; embed them in the document");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/FFilter/FlateDecode/FDecodeParms<</Predictor 1>>", "/#46Filter/FlateDecode",
                "/F[(other.bin)]", "/F 7"
            })
    void what_is_said_of_another_file_stays_out_of_print_files(String entries) throws IOException {
        Path a =
                document(
                        new RawPdf()
                                .stream(
                                        5,
                                        "/Type/XObject/Subtype/Form/BBox[0 0 9 9]" + entries,
                                        "0 0 9 9 re f".getBytes(ISO_8859_1)));

        try (var document = print(a)) {
            var names = named(document.getPage(0)).keySet();
            assertThat(names)
                    .noneMatch(
                            key -> Set.of("F", "FFilter", "FDecodeParms").contains(key.getName()));
        }
        assertThat(listener.warned)
                .containsExactly(
                        "1.pdf, 1: stream object 5 has entries that refer to an external file; they are left out");
    }

    @Test
    void a_page_of_another_file_is_replaced_by_its_proxy() throws IOException {
        Path a =
                document(
                        new RawPdf()
                                .stream(
                                        5,
                                        "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Ref<</F(other.pdf)/Page 0>>",
                                        "0 0 9 9 re f".getBytes(ISO_8859_1)));

        try (var document = print(a)) {
            assertThat(named(document.getPage(0)).containsKey("Ref")).isFalse();
        }
        assertThat(listener.warned)
                .containsExactly(
                        "1.pdf, 1: form object 5 refers to a page of another file (/Ref): its own content is printed instead");
    }
}
