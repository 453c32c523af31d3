package org.platen.engine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.platen.engine.Press.all;
import static org.platen.engine.Press.pages;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDJavascriptNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDPageAdditionalActions;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.platen.engine.document.PdfFile;

/** Attached files and JavaScript: dropped unless somebody wants them. */
class AttachmentsAndScriptsTest {

    private static final COSName ASSOCIATED = COSName.getPDFName("AF");

    @TempDir Path folder;

    /** Whatever of the print file is not compressed: the data of streams is as it was. */
    private String output() throws IOException {
        return Files.readString(folder.resolve("out.pdf"), ISO_8859_1);
    }

    private Press keeping(DocumentFeature extra) {
        return new Press(folder, AssemblySettings.defaults().withContent(EnumSet.of(extra)));
    }

    /** A letter with an attached invoice, which is associated with it and with a picture. */
    private Path invoice(String name, String invoice) throws IOException {
        try (var document = Letters.letter(name, 2)) {
            var file = file(document, invoice);
            var tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(Map.of("invoice.xml", file));
            var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            document.getDocumentCatalog().setNames(names);
            var associated = new COSArray(List.of(file.getCOSObject()));
            document.getDocumentCatalog().getCOSObject().setItem(ASSOCIATED, associated);
            document.getPage(0).getCOSObject().setItem(ASSOCIATED, associated);
            var resources = document.getPage(0).getResources();
            var logo = resources.getXObject(resources.getXObjectNames().iterator().next());
            logo.getCOSObject().setItem(ASSOCIATED, associated);
            var pin = new PDAnnotationFileAttachment();
            pin.setRectangle(new PDRectangle(10, 10));
            pin.setFile(file);
            document.getPage(0).setAnnotations(List.of(pin));
            return Letters.write(folder, name, document);
        }
    }

    private static PDComplexFileSpecification file(PDDocument document, String content)
            throws IOException {
        var file = new PDComplexFileSpecification();
        file.setFile("invoice.xml");
        file.setFileUnicode("invoice.xml");
        var data = new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
        file.setEmbeddedFile(new PDEmbeddedFile(document, data));
        return file;
    }

    private static Map<String, PDComplexFileSpecification> attached(PDDocument document)
            throws IOException {
        return document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
    }

    private static String content(PDComplexFileSpecification file) throws IOException {
        return new String(file.getEmbeddedFile().toByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void nothing_of_an_attached_file_is_left() throws IOException {
        try (var document = new Press(folder).print(all(invoice("a", "<invoice-of-a/>")))) {
            assertThat(document.getDocumentCatalog().getCOSObject().keySet())
                    .doesNotContain(COSName.NAMES, ASSOCIATED);
            assertThat(document.getDocument().getObjectsByType(COSName.getPDFName("EmbeddedFile")))
                    .isEmpty();
        }
    }

    /** A page whose content is associated with a file by a property list (14.13.5). */
    private static RawPdf associated() {
        return new RawPdf()
                .page("/Resources<</Properties<</Invoice[5 0 R]>>>>").stream(
                        4, "", "/AF /Invoice BDC 0 0 m 9 9 l S EMC".getBytes(ISO_8859_1))
                        .object(5, "<</Type/Filespec/F(a.xml)/EF<</F 6 0 R>>/AFRelationship/Data>>")
                        .stream(6, "/Type/EmbeddedFile", "<invoice/>".getBytes(ISO_8859_1));
    }

    @Test
    void a_file_that_is_associated_with_content_is_dropped_with_the_others() throws IOException {
        Path pdf = associated().write(folder.resolve("a.pdf"));

        try (var document = new Press(folder).print(all(pdf))) {
            assertThat(document.getNumberOfPages()).isOne();
            assertThat(output()).contains("/AF /Invoice").doesNotContain("<invoice/>");
        }
        try (var document = keeping(DocumentFeature.ATTACHMENTS).print(all(pdf))) {
            assertThat(document.getNumberOfPages()).isOne();
            assertThat(output()).contains("<invoice/>");
        }
    }

    /** Its streams and strings are plain, but for attached files and what names another filter. */
    private Path withEncryptedFiles(RawPdf pdf, String filters) throws IOException {
        String version = filters.contains("/V") ? "" : "/V 4";
        pdf.object(7, "<</Filter/Standard" + version + filters + "/R 4/P -4/O<00>/U<00>>>");
        String text = new String(pdf.bytes(), ISO_8859_1);
        return Files.writeString(
                folder.resolve("encrypted.pdf"),
                text.replace("<</Root", "<</Encrypt 7 0 R/ID[<00><00>]/Root"),
                ISO_8859_1);
    }

    @Test
    void a_document_whose_attached_files_are_encrypted_is_printed_without_them()
            throws IOException {
        Path pdf = withEncryptedFiles(associated(), "/EFF/StdCF");

        try (var document = new Press(folder).print(all(pdf))) {
            assertThat(document.isEncrypted()).isFalse();
            assertThat(output()).contains("/AF /Invoice").doesNotContain("<invoice/>");
        }
        try (var file = PdfFile.open(pdf)) {
            assertThat(file.pageCount()).isOne();
        }
    }

    @Test
    void encrypted_files_cannot_be_kept() throws IOException {
        Path pdf = withEncryptedFiles(associated(), "/StmF/Identity/StrF/Identity/EFF/StdCF");

        assertThatThrownBy(() -> keeping(DocumentFeature.ATTACHMENTS).print(all(pdf)))
                .isInstanceOf(BrokenDocumentException.class)
                .hasMessage(
                        "encrypted.pdf, page 1: its attached files can only be dropped, not kept: it is"
                                + " encrypted, but its encryption dictionary lacks a key or a hash"
                                + " (/O, /U)");
    }

    @Test
    void without_a_filter_for_them_attached_files_are_plain_and_can_be_kept() throws IOException {
        Path pdf = withEncryptedFiles(associated(), "");

        try (var document = keeping(DocumentFeature.ATTACHMENTS).print(all(pdf))) {
            assertThat(document.isEncrypted()).isFalse();
            assertThat(output()).contains("<invoice/>");
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/StmF/StdCF", "/StrF/StdCF", "/V 2"})
    void a_document_of_which_more_is_encrypted_needs_its_key(String filters) throws IOException {
        Path pdf = withEncryptedFiles(associated(), "/EFF/StdCF" + filters);

        assertThatThrownBy(() -> new Press(folder).print(all(pdf)))
                .isInstanceOf(BrokenDocumentException.class)
                .hasMessageStartingWith("encrypted.pdf: it is encrypted");
    }

    @Test
    void a_stream_with_a_crypt_filter_of_its_own_needs_the_key() throws IOException {
        String filter = "/Filter[/Crypt]/DecodeParms[<</Name/StdCF>>]";
        Path pdf = withEncryptedFiles(new RawPdf().stream(4, filter, new byte[16]), "/EFF/StdCF");

        assertThatThrownBy(() -> new Press(folder).print(all(pdf)))
                .isInstanceOf(BrokenDocumentException.class)
                .hasMessage(
                        "encrypted.pdf, page 1: it is encrypted, but its encryption dictionary lacks a key"
                                + " or a hash (/O, /U)");
    }

    @Test
    void attached_files_of_several_documents_do_not_clash() throws IOException {
        Path a = invoice("a", "<a/>");
        Path b = invoice("b", "<b/>");

        try (var document = keeping(DocumentFeature.ATTACHMENTS).print(all(a), all(b), all(a))) {
            var files = attached(document);
            assertThat(files).containsOnlyKeys("invoice.xml", "document-2.invoice.xml");
            assertThat(content(files.get("invoice.xml"))).isEqualTo("<a/>");
            assertThat(content(files.get("document-2.invoice.xml"))).isEqualTo("<b/>");
            var associated = document.getDocumentCatalog().getCOSObject().getCOSArray(ASSOCIATED);
            assertThat(associated).hasSize(2);
            assertThat(document.getPage(2).getCOSObject().getCOSArray(ASSOCIATED).getObject(0))
                    .isSameAs(files.get("document-2.invoice.xml").getCOSObject());
            var pin = (PDAnnotationFileAttachment) document.getPage(2).getAnnotations().get(0);
            assertThat(content((PDComplexFileSpecification) pin.getFile())).isEqualTo("<b/>");
        }
    }

    /** A letter that says hello in many ways, and with fields of which one is a sum. */
    private Path scripted(String name) throws IOException {
        try (var document = Letters.letter(name, 1)) {
            var tree = new PDJavascriptNameTreeNode();
            tree.setNames(Map.of("functions", script("function hello() {}", name)));
            var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setJavascript(tree);
            document.getDocumentCatalog().setNames(names);
            document.getDocumentCatalog().setOpenAction(script("hello()", name));
            var events = new PDPageAdditionalActions();
            events.setO(script("opened", name));
            var launch = new PDActionLaunch();
            launch.setF("rm");
            events.setC(launch);
            document.getPage(0).setActions(events);
            addSum(document);
            return Letters.write(folder, name, document);
        }
    }

    private static PDActionJavaScript script(String code, String name) {
        return new PDActionJavaScript(code + " // " + name);
    }

    private static void addSum(PDDocument document) throws IOException {
        var form = new PDAcroForm(document);
        document.getDocumentCatalog().setAcroForm(form);
        var field = new PDTextField(form);
        field.setPartialName("sum");
        var widget = field.getWidgets().get(0);
        widget.setRectangle(new PDRectangle(10, 10));
        widget.getCOSObject().setItem(COSName.A, script("clicked", "").getCOSObject());
        var events = new COSDictionary();
        events.setItem(COSName.C, script("calculate", "").getCOSObject());
        field.getCOSObject().setItem(COSName.AA, events);
        form.setFields(List.of(field));
        form.getCOSObject()
                .setItem(COSName.getPDFName("CO"), new COSArray(List.of(field.getCOSObject())));
        document.getPage(0).setAnnotations(List.of(widget));
    }

    @Test
    void nothing_of_a_script_is_left() throws IOException {
        var legible = AssemblySettings.defaults().withForm(FileForm.TABLE);

        try (var document = new Press(folder, legible).print(all(scripted("a")))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }

        assertThat(Files.readString(new Press(folder).out(), StandardCharsets.ISO_8859_1))
                .doesNotContain("JavaScript", "hello", "opened", "clicked", "calculate", "Launch");
    }

    @Test
    void scripts_of_several_documents_stay_with_what_runs_them() throws IOException {
        try (var document =
                keeping(DocumentFeature.SCRIPTS).print(all(scripted("a")), all(scripted("b")))) {
            var scripts = document.getDocumentCatalog().getNames().getJavaScript().getNames();
            assertThat(scripts)
                    .containsOnlyKeys(
                            "functions",
                            "OpenAction",
                            "document-2.functions",
                            "document-2.OpenAction");
            assertThat(scripts.get("document-2.OpenAction").getAction()).isEqualTo("hello() // b");
            var events = document.getPage(1).getActions().getCOSObject();
            assertThat(events.keySet()).containsExactly(COSName.O);
            var form = document.getDocumentCatalog().getAcroForm();
            var sum = form.getField("document-2.sum");
            assertThat(sum.getActions().getC()).isInstanceOf(PDActionJavaScript.class);
            assertThat(form.getCalcOrder())
                    .extracting(field -> field.getFullyQualifiedName())
                    .containsExactly("sum", "document-2.sum");
        }
    }

    @Test
    void ranges_of_a_document_bring_its_scripts_once() throws IOException {
        Path a;
        try (var document = Letters.letter("a", 2)) {
            document.getDocumentCatalog().setOpenAction(script("hello()", "a"));
            a = Letters.write(folder, "a", document);
        }

        try (var document =
                keeping(DocumentFeature.SCRIPTS).print(pages(a, 1, 1), pages(a, 2, 1))) {
            assertThat(document.getDocumentCatalog().getNames().getJavaScript().getNames())
                    .containsOnlyKeys("OpenAction");
        }
    }
}
