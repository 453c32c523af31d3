package org.platen.engine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.platen.engine.Press.all;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.platen.engine.assembly.StreamingAssembler;

/** Values of a document's catalogue that hold for all of its pages, among other documents. */
class CatalogueValuesTest {

    private static final COSName INTENTS = COSName.getPDFName("OutputIntents");
    private static final COSName PREFERENCES = COSName.getPDFName("ViewerPreferences");

    @TempDir Path folder;

    private final RecordingListener listener = new RecordingListener();
    private int documents;

    private PDDocument print(Path... pdfs) throws IOException {
        Path out = folder.resolve("out.pdf");
        Files.deleteIfExists(out);
        var steps = new ArrayList<Step>(List.of(new Step.NextFile(out)));
        List.of(pdfs).forEach(pdf -> steps.add(all(pdf)));
        new StreamingAssembler(AssemblySettings.defaults()).assemble(steps.iterator(), listener);
        return Loader.loadPDF(out.toFile());
    }

    /** A document with more entries in its catalogue. */
    private Path document(String entries) throws IOException {
        return document(entries, new RawPdf());
    }

    private Path document(String entries, RawPdf pdf) throws IOException {
        pdf.object(1, "<</Type/Catalog/Pages 2 0 R" + entries + ">>");
        return pdf.write(folder.resolve(++documents + ".pdf"));
    }

    private static String condition(COSArray intents) {
        return ((COSDictionary) intents.getObject(0)).getString(COSName.OUTPUT_CONDITION);
    }

    private Path intended(String condition) throws IOException {
        return document(
                "/OutputIntents[5 0 R]",
                new RawPdf()
                        .object(
                                5,
                                "<</Type/OutputIntent/S/GTS_PDFX/OutputCondition(%s)>>"
                                        .formatted(condition)));
    }

    @Test
    void output_intents_that_differ_are_kept_by_page() throws IOException {
        try (var document =
                print(document(""), intended("Coated"), intended("Newsprint"), document(""))) {
            assertThat(document.getDocumentCatalog().getOutputIntents()).isEmpty();
            assertThat(document.getPage(0).getCOSObject().containsKey(INTENTS)).isFalse();
            assertThat(condition(document.getPage(1).getCOSObject().getCOSArray(INTENTS)))
                    .isEqualTo("Coated");
            assertThat(condition(document.getPage(2).getCOSObject().getCOSArray(INTENTS)))
                    .isEqualTo("Newsprint");
            assertThat(document.getPage(3).getCOSObject().containsKey(INTENTS)).isFalse();
            assertThat(document.getVersion()).isEqualTo(2.0f);
        }
        assertThat(listener.warned).hasSize(1);
        assertThat(listener.warned.get(0)).startsWith("2.pdf, 0: the documents of the print file");
    }

    @Test
    void a_document_without_an_intent_has_none_behind_one_with() throws IOException {
        try (var document = print(intended("Coated"), document(""))) {
            assertThat(document.getDocumentCatalog().getOutputIntents()).isEmpty();
            assertThat(condition(document.getPage(0).getCOSObject().getCOSArray(INTENTS)))
                    .isEqualTo("Coated");
            assertThat(document.getPage(1).getCOSObject().containsKey(INTENTS)).isFalse();
        }
        assertThat(listener.warned).hasSize(1);
    }

    @Test
    void output_intents_of_all_documents_are_those_of_the_print_file() throws IOException {
        try (var document = print(intended("Coated"), intended("Coated"))) {
            assertThat(document.getDocumentCatalog().getOutputIntents()).hasSize(1);
            assertThat(document.getVersion()).isEqualTo(1.7f);
        }
        assertThat(listener.warned).isEmpty();
    }

    @Test
    void a_page_keeps_intents_of_its_own() throws IOException {
        var pdf = new RawPdf();
        pdf.object(5, "<</Type/OutputIntent/S/GTS_PDFX/OutputCondition(all)>>");
        pdf.page("/OutputIntents[<</Type/OutputIntent/S/GTS_PDFX/OutputCondition(own)>>]");

        try (var document = print(document("/OutputIntents[5 0 R]", pdf))) {
            assertThat(condition(document.getPage(0).getCOSObject().getCOSArray(INTENTS)))
                    .isEqualTo("own");
        }
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({"1.4, '', 1.7", "1.4, /Version/2.0, 2.0", "2.0, '', 2.0", "9.9, /Version/x, 1.7"})
    void the_version_is_not_below_that_of_a_document(
            String header, String inCatalogue, float expected) throws IOException {
        var pdf = new RawPdf();
        Path a = document(inCatalogue, pdf);
        byte[] bytes = Files.readAllBytes(a);
        System.arraycopy(header.getBytes(ISO_8859_1), 0, bytes, "%PDF-".length(), 3);
        Files.write(a, bytes);

        try (var document = print(document(""), a, document(""))) {
            assertThat(document.getVersion()).isEqualTo(expected);
        }
    }

    private RawPdf link(String uri) {
        return new RawPdf()
                .page(
                        "/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI%s/IsMap true>>>>]"
                                .formatted(uri));
    }

    private static COSDictionary action(PDDocument document, int page) throws IOException {
        var annotation = document.getPage(page).getAnnotations().get(0).getCOSObject();
        return annotation.getCOSDictionary(COSName.A);
    }

    @Test
    void relative_links_start_from_the_base_of_their_document() throws IOException {
        String base = "/URI<</Base(https://a.example/de/)>>";

        try (var document =
                print(
                        document(base, link("(faq.html)")),
                        document("/URI 6 0 R", link("<666171>").object(6, "<</Base(ftp://b)>>")),
                        document(base, link("(https://c.example/\\(1\\))")),
                        document("", link("(faq.html)")))) {
            assertThat(action(document, 0).getString(COSName.URI))
                    .isEqualTo("https://a.example/de/faq.html");
            assertThat(action(document, 0).getBoolean(COSName.getPDFName("IsMap"), false)).isTrue();
            assertThat(action(document, 1).getString(COSName.URI)).isEqualTo("ftp://b/faq");
            assertThat(action(document, 2).getString(COSName.URI))
                    .isEqualTo("https://c.example/(1)");
            assertThat(action(document, 3).getString(COSName.URI)).isEqualTo("faq.html");
        }
        assertThat(listener.warned).isEmpty();
    }

    @ParameterizedTest(name = "/Base{0}")
    @ValueSource(strings = {"(a/b)", "/Name", " 5"})
    void a_base_that_is_none_leaves_links_as_they_are(String base) throws IOException {
        try (var document = print(document("/URI<</Base" + base + ">>", link("(faq.html)")))) {
            assertThat(action(document, 0).getString(COSName.URI)).isEqualTo("faq.html");
        }
        assertThat(listener.warned)
                .containsExactly(
                        "1.pdf, 0: its base for relative links (/URI /Base) is not an absolute URI: relative links are left unchanged");
    }

    @Test
    void viewer_preferences_of_all_documents_are_those_of_the_print_file() throws IOException {
        String own =
                "/PageLayout/TwoColumnLeft/ViewerPreferences<</PrintScaling/None/Duplex/DuplexFlipLongEdge/NumCopies 2/PickTrayByPDFSize true/Enforce[/PrintScaling]/Private 6 0 R>>";

        try (var document = print(document(own), document(own))) {
            var catalog = document.getDocumentCatalog().getCOSObject();
            assertThat(catalog.getNameAsString(COSName.PAGE_LAYOUT)).isEqualTo("TwoColumnLeft");
            var preferences = catalog.getCOSDictionary(PREFERENCES);
            assertThat(preferences.keySet())
                    .extracting(COSName::getName)
                    .containsExactlyInAnyOrder(
                            "PrintScaling", "Duplex", "NumCopies", "PickTrayByPDFSize", "Enforce");
            assertThat(preferences.getInt("NumCopies")).isEqualTo(2);
        }
        assertThat(listener.warned).isEmpty();
    }

    @Test
    void viewer_preferences_that_differ_are_named() throws IOException {
        Path one = document("/ViewerPreferences<</NumCopies 1/Duplex/Simplex>>");
        Path two = document("/ViewerPreferences<</NumCopies 2/Duplex/Simplex>>");

        try (var document = print(one, one, two, two, document(""))) {
            assertThat(document.getDocumentCatalog().getCOSObject().containsKey(PREFERENCES))
                    .isFalse();
        }
        String text =
                "viewer preferences apply to all pages of a print file, but its documents differ in ";
        assertThat(listener.warned)
                .containsExactly(
                        "2.pdf, 0: " + text + "/NumCopies: it is not kept",
                        "2.pdf, 0: " + text + "/NumCopies: it is not kept",
                        "3.pdf, 0: " + text + "/Duplex: it is not kept");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/Collection<</View/T>>",
                "/NeedsRendering true",
                "/Requirements[<</S/EnableJavaScripts>>]",
                "/ViewerPreferences<</PrintPageRange[1 1]>>",
                "/PageLayout 4 0 R/URI 6 0 R"
            })
    void other_values_that_cannot_be_kept_are_named(String entries) throws IOException {
        // What refers to it cannot be read.
        var pdf = new RawPdf().object(6, "<</Base(a)]>>");

        try (var document = print(document(entries, pdf))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
        assertThat(listener.warned).hasSize(1);
    }
}
