package org.platen.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDNonTerminalField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.platen.engine.assembly.StreamingAssembler;

/** What documents have beside their pages, and what of it comes into the print file. */
class FormsAndLayersTest {

    @TempDir Path folder;

    private PDDocument assemble(Step.Pages... steps) throws IOException {
        Path out = folder.resolve("out.pdf");
        var all = new ArrayList<Step>(List.of(new Step.NextFile(out)));
        all.addAll(List.of(steps));
        new StreamingAssembler(AssemblySettings.defaults())
                .assemble(all.iterator(), new RecordingListener());
        return Loader.loadPDF(out.toFile());
    }

    private static Step.Pages all(Path pdf) {
        return pages(pdf, 1, Step.Pages.TO_LAST);
    }

    private static Step.Pages pages(Path pdf, int first, int count) {
        return new Step.Pages(pdf, first, count, 0, pdf.getFileName().toString());
    }

    /** A letter with a field {@code address.name} on each page. */
    private Path form(String name, int pages) throws IOException {
        try (var document = Letters.letter(name, pages)) {
            var form = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(form);
            var resources = new PDResources();
            resources.put(COSName.getPDFName("Helv"), new PDType1Font(FontName.HELVETICA));
            form.setDefaultResources(resources);
            form.setDefaultAppearance("/Helv 10 Tf 0 g");
            var address = new PDNonTerminalField(form);
            address.setPartialName("address");
            var field = new PDTextField(form);
            field.setPartialName("name");
            var widgets = new ArrayList<PDAnnotationWidget>();
            for (var page : document.getPages()) {
                var widget = new PDAnnotationWidget();
                widget.setRectangle(new PDRectangle(50, 50, 100, 20));
                page.setAnnotations(List.of(widget));
                widgets.add(widget);
            }
            field.setWidgets(widgets);
            widgets.forEach(
                    widget -> widget.getCOSObject().setItem(COSName.PARENT, field.getCOSObject()));
            address.setChildren(List.of(field));
            field.getCOSObject().setItem(COSName.PARENT, address.getCOSObject());
            form.setFields(List.of(address));
            field.setValue(name);
            return Letters.write(folder, name, document);
        }
    }

    private static List<String> names(PDDocument document) {
        var form = document.getDocumentCatalog().getAcroForm();
        return StreamSupport.stream(form.getFieldTree().spliterator(), false)
                .filter(field -> field instanceof PDTextField)
                .map(PDField::getFullyQualifiedName)
                .toList();
    }

    @Test
    void the_fields_of_one_document_keep_their_names() throws IOException {
        try (var document = assemble(all(form("a", 1)))) {
            assertThat(names(document)).containsExactly("address.name");
        }
    }

    @Test
    void fields_of_several_documents_do_not_clash() throws IOException {
        Path a = form("a", 1);

        try (var document = assemble(all(a), all(form("b", 2)), all(a))) {
            assertThat(names(document))
                    .containsExactly(
                            "address.name", "document-2.address.name", "document-3.address.name");
            var form = document.getDocumentCatalog().getAcroForm();
            assertThat(form.getField("document-2.address.name").getValueAsString()).isEqualTo("b");
            assertThat(form.getField("document-2.address.name").getWidgets()).hasSize(2);
            assertThat(form.getDefaultResources().getFont(COSName.getPDFName("Helv"))).isNotNull();
        }
    }

    @Test
    void a_field_has_the_widgets_only_that_are_on_pages_of_the_output() throws IOException {
        try (var document = assemble(pages(form("a", 3), 2, 1))) {
            var field = document.getDocumentCatalog().getAcroForm().getField("address.name");
            assertThat(field.getWidgets()).hasSize(1);
            assertThat(field.getWidgets().get(0).getPage()).isEqualTo(document.getPage(0));
            assertThat(document.getPage(0).getAnnotations().get(0).getCOSObject())
                    .isSameAs(field.getWidgets().get(0).getCOSObject());
        }
    }

    @Test
    void the_form_has_no_scripts_and_no_other_form() throws IOException {
        Path a = form("a", 1);
        try (var document = Loader.loadPDF(a.toFile())) {
            var form = document.getDocumentCatalog().getAcroForm().getCOSObject();
            form.setItem(COSName.XFA, new COSString("<xdp/>"));
            form.setItem(COSName.CO, new COSArray());
            form.setInt(COSName.SIG_FLAGS, 3);
            var script = new PDActionJavaScript("app.alert(1)").getCOSObject();
            document.getDocumentCatalog().getCOSObject().setItem(COSName.OPEN_ACTION, script);
            var widget = document.getPage(0).getAnnotations().get(0).getCOSObject();
            widget.setItem(COSName.A, script);
            var events = new COSDictionary();
            events.setItem(COSName.K, script);
            widget.setItem(COSName.AA, events);
            document.save(folder.resolve("scripted.pdf").toFile());
        }

        try (var document = assemble(all(folder.resolve("scripted.pdf")))) {
            var form = document.getDocumentCatalog().getAcroForm(null).getCOSObject();
            assertThat(form.keySet()).containsExactly(COSName.FIELDS, COSName.DR);
            assertThat(document.getDocumentCatalog().getCOSObject().keySet())
                    .doesNotContain(COSName.OPEN_ACTION, COSName.NAMES);
            assertThat(document.getPage(0).getAnnotations().get(0).getCOSObject().keySet())
                    .doesNotContain(COSName.A, COSName.AA);
        }
    }

    @Test
    void a_signature_becomes_its_picture() throws IOException {
        Path signed;
        try (var document = Letters.letter("a", 1)) {
            var form = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(form);
            var field = new PDSignatureField(form);
            var picture = new PDAppearanceStream(document);
            picture.setBBox(new PDRectangle(10, 10));
            var appearance = new PDAppearanceDictionary();
            appearance.setNormalAppearance(picture);
            field.getWidgets().get(0).setAppearance(appearance);
            field.getWidgets().get(0).setRectangle(new PDRectangle(10, 10));
            field.getCOSObject().setItem(COSName.V, new COSDictionary());
            form.setFields(List.of(field));
            document.getPage(0).setAnnotations(List.of(field.getWidgets().get(0)));
            signed = Letters.write(folder, "signed", document);
        }

        try (var document = assemble(all(signed))) {
            var stamp = document.getPage(0).getAnnotations().get(0);
            assertThat(stamp.getSubtype()).isEqualTo("Stamp");
            assertThat(stamp.getAppearance()).isNotNull();
            assertThat(stamp.getCOSObject().keySet()).doesNotContain(COSName.V, COSName.FT);
            assertThat(document.getDocumentCatalog().getAcroForm()).isNull();
        }
    }

    @Test
    void layers_are_shown_as_their_document_shows_them() throws IOException {
        Path shown = layered("shown", true);
        Path hidden = layered("hidden", false);

        try (var document = assemble(all(shown), all(hidden), all(shown))) {
            var layers = document.getDocumentCatalog().getOCProperties();
            assertThat(layers.getOptionalContentGroups()).hasSize(2);
            assertThat(layers.isGroupEnabled(layer(document, 0))).isTrue();
            assertThat(layers.isGroupEnabled(layer(document, 1))).isFalse();
            assertThat(layer(document, 2)).isEqualTo(layer(document, 0));
        }
    }

    private Path layered(String name, boolean shown) throws IOException {
        try (var document = Letters.letter(name, 1)) {
            var layers = new PDOptionalContentProperties();
            document.getDocumentCatalog().setOCProperties(layers);
            var layer = new PDOptionalContentGroup("layer");
            layers.addGroup(layer);
            layers.setGroupEnabled(layer, shown);
            document.getPage(0).getResources().put(COSName.getPDFName("L"), layer);
            return Letters.write(folder, name, document);
        }
    }

    private static PDOptionalContentGroup layer(PDDocument document, int page) {
        var resources = document.getPage(page).getResources();
        return (PDOptionalContentGroup) resources.getProperties(COSName.getPDFName("L"));
    }

    @Test
    void a_link_by_name_leads_to_its_page() throws IOException {
        Path a;
        try (var document = Letters.letter("a", 2)) {
            var destination = new COSArray();
            destination.add(document.getPage(1));
            destination.add(COSName.getPDFName("Fit"));
            var names = new COSArray();
            names.add(new COSString("second"));
            names.add(destination);
            var tree = new COSDictionary();
            tree.setItem(COSName.NAMES, names);
            var all = new COSDictionary();
            all.setItem(COSName.DESTS, tree);
            document.getDocumentCatalog().getCOSObject().setItem(COSName.NAMES, all);
            var link = new PDAnnotationLink();
            link.getCOSObject().setItem(COSName.DEST, new COSString("second"));
            document.getPage(0).setAnnotations(List.of(link));
            a = Letters.write(folder, "a", document);
        }

        try (var document = assemble(all(a), all(a))) {
            var link = document.getPage(2).getAnnotations().get(0).getCOSObject();
            assertThat(link.getCOSArray(COSName.DEST).getObject(0))
                    .isSameAs(document.getPage(3).getCOSObject());
        }
    }

    @Test
    void an_attached_file_stays_behind() throws IOException {
        Path a;
        try (var document = Letters.letter("a", 1)) {
            var file = new PDComplexFileSpecification();
            file.setFile("secret.txt");
            file.setEmbeddedFile(new PDEmbeddedFile(document));
            var attachment = new PDAnnotationFileAttachment();
            attachment.setFile(file);
            document.getPage(0).setAnnotations(List.of(attachment));
            a = Letters.write(folder, "a", document);
        }

        try (var document = assemble(all(a))) {
            var attachment = document.getPage(0).getAnnotations().get(0).getCOSObject();
            var file = attachment.getCOSDictionary(COSName.FS);
            assertThat(file.getString(COSName.F)).isEqualTo("secret.txt");
            assertThat(file.containsKey(COSName.EF)).isFalse();
        }
    }

    @Test
    void output_intents_stay_if_all_documents_have_the_same() throws IOException {
        Path a = intended("a", "Coated");
        Path b = intended("b", "Coated");
        Path c = intended("c", "Newsprint");

        try (var alike = assemble(all(a), all(b))) {
            var intents = alike.getDocumentCatalog().getOutputIntents();
            assertThat(intents).hasSize(1);
            assertThat(intents.get(0).getOutputCondition()).isEqualTo("Coated");
        }
        Files.delete(folder.resolve("out.pdf"));
        try (var different = assemble(all(a), all(c))) {
            assertThat(different.getDocumentCatalog().getOutputIntents()).isEmpty();
        }
    }

    private Path intended(String name, String condition) throws IOException {
        try (var document = Letters.letter(name, 1)) {
            var intent = new COSDictionary();
            intent.setName(COSName.S, "GTS_PDFX");
            intent.setString(COSName.OUTPUT_CONDITION, condition);
            var intents = new COSArray();
            intents.add(intent);
            document.getDocumentCatalog()
                    .getCOSObject()
                    .setItem(COSName.getPDFName("OutputIntents"), intents);
            return Letters.write(folder, name, document);
        }
    }
}
