package org.platen.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.platen.engine.Press.all;
import static org.platen.engine.Press.pages;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationPopup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceEntry;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDCheckBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is drawn on pages, and what hangs together with it. */
class AnnotationsTest {

    private static final COSName IN_REPLY_TO = COSName.getPDFName("IRT");

    @TempDir Path folder;

    private static PDAppearanceStream picture(PDDocument document, PDResources resources) {
        var picture = new PDAppearanceStream(document);
        picture.setBBox(new PDRectangle(10, 10));
        picture.setResources(resources);
        return picture;
    }

    @Test
    void a_note_keeps_its_window_and_its_reply() throws IOException {
        Path a;
        try (var document = Letters.letter("a", 1)) {
            var note = new PDAnnotationText();
            var window = new PDAnnotationPopup();
            var reply = new PDAnnotationText();
            note.setPopup(window);
            window.setParent(note);
            reply.setInReplyTo(note);
            document.getPage(0).setAnnotations(List.of(note, window, reply));
            a = Letters.write(folder, "a", document);
        }

        try (var document = new Press(folder).print(all(a), all(a))) {
            var annotations = document.getPage(1).getAnnotations();
            var note = annotations.get(0).getCOSObject();
            var window = annotations.get(1).getCOSObject();
            assertThat(note.getDictionaryObject(COSName.POPUP)).isSameAs(window);
            assertThat(window.getDictionaryObject(COSName.PARENT)).isSameAs(note);
            assertThat(annotations.get(2).getCOSObject().getDictionaryObject(IN_REPLY_TO))
                    .isSameAs(note);
        }
    }

    @Test
    void a_reply_to_something_on_no_page_stands_alone() throws IOException {
        Path a;
        try (var document = Letters.letter("a", 1)) {
            var lost = new PDAnnotationText();
            lost.getCOSObject()
                    .setItem(COSName.A, new PDActionJavaScript("app.alert(1)").getCOSObject());
            var reply = new PDAnnotationText();
            reply.setInReplyTo(lost);
            document.getPage(0).setAnnotations(List.of(reply));
            a = Letters.write(folder, "a", document);
        }

        try (var document = new Press(folder).print(all(a))) {
            var reply = document.getPage(0).getAnnotations().get(0).getCOSObject();
            assertThat(reply.keySet()).doesNotContain(IN_REPLY_TO);
        }
    }

    @Test
    void every_state_of_a_check_box_keeps_its_picture() throws IOException {
        Path a;
        try (var document = Letters.letter("a", 1)) {
            var form = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(form);
            var box = new PDCheckBox(form);
            box.setPartialName("agreed");
            var states = new COSDictionary();
            var resources = new PDResources();
            resources.add(new PDType1Font(FontName.ZAPF_DINGBATS));
            states.setItem("Yes", picture(document, resources));
            states.setItem("Off", picture(document, resources));
            var appearance = new PDAppearanceDictionary();
            appearance.setNormalAppearance(new PDAppearanceEntry(states));
            var widget = box.getWidgets().get(0);
            widget.setRectangle(new PDRectangle(10, 10));
            widget.setAppearance(appearance);
            widget.setAppearanceState("Yes");
            form.setFields(List.of(box));
            document.getPage(0).setAnnotations(List.of(widget));
            a = Letters.write(folder, "a", document);
        }

        try (var document = new Press(folder).print(all(a), all(a))) {
            var first = document.getPage(0).getAnnotations().get(0);
            var second = document.getPage(1).getAnnotations().get(0);
            assertThat(second.getAppearanceState()).isEqualTo(COSName.YES);
            var states = second.getAppearance().getNormalAppearance().getSubDictionary();
            assertThat(states).containsOnlyKeys(COSName.YES, COSName.Off);
            assertThat(states.get(COSName.YES).getResources().getFontNames()).hasSize(1);
            var statesOfFirst = first.getAppearance().getNormalAppearance().getSubDictionary();
            assertThat(states.get(COSName.YES).getCOSObject())
                    .isSameAs(statesOfFirst.get(COSName.YES).getCOSObject());
        }
    }

    /** A letter of three pages, with a widget of the field {@code name} on each. */
    private Path form() throws IOException {
        try (var document = Letters.letter("a", 3)) {
            var form = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(form);
            var resources = new PDResources();
            resources.put(COSName.getPDFName("Helv"), new PDType1Font(FontName.HELVETICA));
            form.setDefaultResources(resources);
            form.setDefaultAppearance("/Helv 10 Tf 0 g");
            var field = new PDTextField(form);
            field.setPartialName("name");
            var widgets = new ArrayList<PDAnnotationWidget>();
            for (var page : document.getPages()) {
                var widget = new PDAnnotationWidget();
                widget.setRectangle(new PDRectangle(10, 10));
                widget.getCOSObject().setItem(COSName.PARENT, field.getCOSObject());
                page.setAnnotations(List.of(widget));
                widgets.add(widget);
            }
            field.setWidgets(widgets);
            form.setFields(List.of(field));
            field.setValue("Ann");
            return Letters.write(folder, "a", document);
        }
    }

    @Test
    void a_field_on_several_ranges_of_a_step_is_one_field() throws IOException {
        var ranges = List.of(new Step.Range(3, 1), new Step.Range(1, 1));

        try (var document = new Press(folder).print(new Step.Pages(form(), ranges, 0, "a"))) {
            var form = document.getDocumentCatalog().getAcroForm();
            assertThat(form.getFields()).hasSize(1);
            assertThat(form.getField("name").getWidgets())
                    .extracting(widget -> document.getPages().indexOf(widget.getPage()))
                    .containsExactly(1, 0);
        }
    }

    @Test
    void a_field_on_ranges_of_several_steps_is_a_field_in_each() throws IOException {
        Path a = form();

        try (var document = new Press(folder).print(pages(a, 1, 2), pages(a, 3, 1))) {
            var form = document.getDocumentCatalog().getAcroForm();
            assertThat(form.getField("name").getWidgets()).hasSize(2);
            assertThat(form.getField("document-2.name").getWidgets()).hasSize(1);
            assertThat(form.getField("document-2.name").getValueAsString()).isEqualTo("Ann");
        }
    }
}
