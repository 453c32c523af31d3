package org.platen.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.platen.engine.Press.all;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDPageLabelRange;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.platen.engine.assembly.StreamingAssembler;

/** Print files that keep to PDF/A or PDF/X, as their documents do. */
class ConformanceTest {

    @TempDir Path folder;

    private Press press(String standard) {
        var conformance = Conformance.of(standard).orElseThrow();
        var content = EnumSet.copyOf(DocumentFeature.ofPrintFiles());
        if (conformance.allows(DocumentFeature.ATTACHMENTS)) {
            content.add(DocumentFeature.ATTACHMENTS);
        }
        return new Press(
                folder,
                AssemblySettings.defaults().withConformance(conformance).withContent(content));
    }

    /** A letter with all that PDF/A allows beside pages. */
    private Path archive(String name, String part, String level) throws IOException {
        try (var document = Standards.archive(name, 3, part, level)) {
            var destination = new PDPageFitDestination();
            destination.setPage(document.getPage(1));
            var link = new PDAnnotationLink();
            link.setRectangle(new PDRectangle(10, 10));
            link.setPrinted(true);
            link.setDestination(destination);
            document.getPage(0).setAnnotations(List.of(link));
            var outline = new PDDocumentOutline();
            var item = new PDOutlineItem();
            item.setTitle(name);
            item.setDestination(destination);
            outline.addLast(item);
            document.getDocumentCatalog().setDocumentOutline(outline);
            var labels = new PDPageLabels(document);
            labels.setLabelItem(1, new PDPageLabelRange());
            document.getDocumentCatalog().setPageLabels(labels);
            if (!part.equals("1")) {
                addLayer(document);
            }
            if (part.equals("3")) {
                attach(document, name);
            }
            return Standards.save(folder, name, document);
        }
    }

    private static void addLayer(PDDocument document) {
        var layers = new PDOptionalContentProperties();
        var layer = new PDOptionalContentGroup("layer");
        layers.addGroup(layer);
        layers.getCOSObject().getCOSDictionary(COSName.D).setString(COSName.NAME, "all");
        document.getDocumentCatalog().setOCProperties(layers);
        document.getPage(0).getResources().put(COSName.getPDFName("L"), layer);
    }

    private static void attach(PDDocument document, String name) throws IOException {
        var data =
                new PDEmbeddedFile(
                        document, new ByteArrayInputStream(name.getBytes(StandardCharsets.UTF_8)));
        data.setSubtype("text/plain");
        data.setModDate(document.getDocumentInformation().getCreationDate());
        var file = new PDComplexFileSpecification();
        file.setFile("data.txt");
        file.setFileUnicode("data.txt");
        file.setEmbeddedFile(data);
        file.setEmbeddedFileUnicode(data);
        file.getCOSObject().setName("AFRelationship", "Data");
        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of("data.txt", file));
        var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
        document.getDocumentCatalog()
                .getCOSObject()
                .setItem("AF", new COSArray(List.of(file.getCOSObject())));
    }

    @ParameterizedTest(name = "PDF/A-{0}{1} from documents of level {2}")
    @CsvSource({"1, b, B", "2, b, B", "2, b, U", "2, u, U", "3, b, B", "3, u, A"})
    void what_is_made_of_archive_documents_is_one(String part, String level, String itsLevel)
            throws IOException {
        Path a = archive("a", part, itsLevel);
        Path b = archive("b", part, itsLevel);
        String flavour = part + level;
        assertThat(Standards.faults(a, part + "b")).isEmpty();

        try (var document =
                press("PDF/A-" + flavour).print(new Step.Pages(a, 1, 3, 1, "a"), all(b), all(a))) {
            assertThat(document.getNumberOfPages()).isEqualTo(10);
            assertThat(document.getDocumentCatalog().getOutputIntents()).hasSize(1);
        }

        assertThat(Standards.faults(folder.resolve("out.pdf"), flavour)).isEmpty();
    }

    @Test
    void without_a_standard_the_print_file_claims_none() throws IOException {
        Path a = archive("a", "1", "B");

        try (var document = new Press(folder).print(all(a))) {
            assertThat(document.getDocumentCatalog().getMetadata()).isNull();
        }

        assertThat(Standards.faults(folder.resolve("out.pdf"), "1b")).isNotEmpty();
    }

    @Test
    void a_document_that_claims_something_else_is_refused_by_name() throws IOException {
        Path a = archive("a", "1", "B");

        assertThatThrownBy(() -> press("PDF/A-2b").print(all(a)))
                .isInstanceOf(BrokenDocumentException.class)
                .hasMessage(
                        "a.pdf: the print file must conform to PDF/A-2b, but this document claims conformance to PDF/A-1b; convert it to PDF/A-2b, or request no conformance");
        assertThatThrownBy(() -> press("PDF/X-4").print(all(Letters.write(folder, "plain", 1))))
                .hasMessageContaining("plain.pdf: ")
                .hasMessageContaining("no standard");
    }

    @Test
    void documents_of_different_intents_do_not_come_together() throws IOException {
        Path a = archive("a", "2", "B");
        Path b;
        try (var document = Standards.archive("b", 1, "2", "B")) {
            document.getDocumentCatalog()
                    .getOutputIntents()
                    .get(0)
                    .setOutputConditionIdentifier("other");
            b = Standards.save(folder, "b", document);
        }

        assertThatThrownBy(() -> press("PDF/A-2b").print(all(a), all(b)))
                .isInstanceOf(BrokenDocumentException.class)
                .hasMessageStartingWith("b.pdf: its output intent is not the one");
    }

    @ParameterizedTest(name = "{0} threads")
    @ValueSource(ints = {0, 2})
    void an_unfit_document_can_be_left_out(int threads) throws IOException {
        Path a = archive("a", "2", "B");
        Path b;
        try (var document = Standards.archive("b", 260, "2", "B")) {
            document.getDocumentCatalog()
                    .getOutputIntents()
                    .get(0)
                    .setOutputConditionIdentifier("other");
            b = Standards.save(folder, "b", document);
        }
        Path out = folder.resolve("out.pdf");
        var steps = new ArrayList<Step>(List.of(new Step.NextFile(out)));
        for (int i = 0; i < 10; i++) {
            steps.add(all(a));
            steps.add(all(b));
        }
        var listener = new RecordingListener();

        new StreamingAssembler(
                        press("PDF/A-2b")
                                .settings()
                                .withThreads(threads)
                                .withOnBroken(AssemblySettings.OnBroken.LEAVE_OUT))
                .assemble(steps.iterator(), listener);

        assertThat(listener.leftOut).hasSize(10).containsOnly("b.pdf");
        assertThat(listener.written).hasSize(10).containsOnly("a.pdf");
        assertThat(Letters.pageCount(out)).isEqualTo(30);
        assertThat(Standards.faults(out, "2b")).isEmpty();
    }

    private Path print(String name, String version, boolean trapped) throws IOException {
        try (var document = Standards.print(name, 1, version, trapped)) {
            return Standards.save(folder, name, document);
        }
    }

    @ParameterizedTest(name = "{0} is PDF {1}")
    @CsvSource({
        "PDF/X-1a:2001, 1.3",
        "PDF/X-1a:2003, 1.4",
        "PDF/X-3:2002, 1.3",
        "PDF/X-3:2003, 1.4",
        "PDF/X-4, 1.6"
    })
    void what_is_made_of_documents_for_print_says_so(String standard, String version)
            throws IOException {
        Path a = print("a", standard, true);

        try (var document =
                press(standard)
                        .print(new Step.Pages(a, 1, 1, 1, "a"), all(print("b", standard, true)))) {
            var info = document.getDocumentInformation();
            assertThat(info.getTrapped()).isEqualTo("True");
            assertThat(info.getTitle()).isEqualTo("out");
            assertThat(info.getCOSObject().getString(COSName.MOD_DATE))
                    .isEqualTo("D:20260402030405+01'00'");
            assertThat(document.getDocumentCatalog().getOutputIntents()).hasSize(1);
            assertThat(document.getDocument().getDocumentID()).isNotNull();
            for (var page : document.getPages()) {
                assertThat(page.getTrimBox()).hasToString("[9.0,9.0,579.0,829.0]");
                assertThat(page.getBleedBox()).hasToString("[2.0,2.0,592.0,840.0]");
            }
        }

        Path out = folder.resolve("out.pdf");
        assertThat(Files.readString(out, StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-" + version)
                .contains(standard);
        // What is made can be used as a document in its turn.
        Path again = Files.copy(out, folder.resolve("again.pdf"));
        try (var document = press(standard).print(all(again))) {
            assertThat(document.getNumberOfPages()).isEqualTo(3);
        }
    }

    @Test
    void trapped_pages_and_others_do_not_come_together() throws IOException {
        Path a = print("a", "PDF/X-4", true);
        Path b = print("b", "PDF/X-4", false);

        assertThatThrownBy(() -> press("PDF/X-4").print(all(a), all(b)))
                .isInstanceOf(BrokenDocumentException.class)
                .hasMessageStartingWith("b.pdf: it is not trapped, unlike the documents before it");
    }

    @Test
    void a_document_for_print_needs_an_output_intent() throws IOException {
        Path a;
        try (var document = Standards.print("a", 1, "PDF/X-4", true)) {
            document.getDocumentCatalog().setOutputIntents(List.of());
            a = Standards.save(folder, "a", document);
        }

        assertThatThrownBy(() -> press("PDF/X-4").print(all(a)))
                .isInstanceOf(BrokenDocumentException.class)
                .hasMessage("a.pdf: it has no output intent, as PDF/X-4 asks");
    }
}
