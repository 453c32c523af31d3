package org.platen.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platen.engine.document.Bookmark;
import org.platen.engine.document.PdfFile;

class PdfFileTest {

    @TempDir Path folder;

    private final MadePdf made = new MadePdf();

    @Test
    void pages_are_counted_and_measured() throws IOException {
        made.page("1");
        made.page("2", PDRectangle.LETTER);
        made.page("3", PDRectangle.LETTER);

        try (var pdf = opened()) {
            assertThat(pdf.pageCount()).isEqualTo(3);
            assertThat(pdf.pageSizes(1, 3).text()).isEqualTo("595.28x841.89 612x792*2");
            assertThat(pdf.pageSizes(2, 1).text()).isEqualTo("612x792");
        }
    }

    @ParameterizedTest(name = "turned by {0} degrees: {1}")
    @CsvSource({"0, 300x900", "90, 900x300", "180, 300x900", "-90, 900x300", "450, 900x300"})
    void a_turned_page_is_measured_as_it_is_seen(int rotation, String size) throws IOException {
        made.page("turned", new PDRectangle(300, 900)).setRotation(rotation);

        assertThat(firstSize()).isEqualTo(size);
    }

    @Test
    void the_crop_box_is_what_is_seen_as_far_as_it_lies_on_the_medium() throws IOException {
        made.page("cropped", new PDRectangle(300, 900))
                .getCOSObject()
                .setItem(COSName.CROP_BOX, new PDRectangle(-10, 100, 200, 5000).getCOSArray());

        assertThat(firstSize()).isEqualTo("190x800");
    }

    @Test
    void a_crop_box_off_the_medium_is_ignored() throws IOException {
        made.page("cropped", new PDRectangle(300, 900))
                .getCOSObject()
                .setItem(COSName.CROP_BOX, new PDRectangle(400, 0, 50, 50).getCOSArray());

        assertThat(firstSize()).isEqualTo("300x900");
    }

    @Test
    void the_user_unit_makes_pages_larger() throws IOException {
        made.page("poster", new PDRectangle(300, 900)).setUserUnit(2.5f);

        assertThat(firstSize()).isEqualTo("750x2250");
    }

    @Test
    void sizes_and_rotation_are_inherited() throws IOException {
        var page = made.page("inheriting", new PDRectangle(300, 900)).getCOSObject();
        var parent = page.getCOSDictionary(COSName.PARENT);
        parent.setItem(COSName.MEDIA_BOX, page.getItem(COSName.MEDIA_BOX));
        parent.setInt(COSName.ROTATE, 90);
        page.removeItem(COSName.MEDIA_BOX);

        assertThat(firstSize()).isEqualTo("900x300");
    }

    @Test
    void a_page_that_comes_twice_counts_twice() throws IOException {
        var page = made.page("again", new PDRectangle(300, 900)).getCOSObject();
        made.page("other");
        kids().add(page);

        try (var pdf = opened()) {
            assertThat(pdf.pageSizes(1, pdf.pageCount()).text())
                    .isEqualTo("300x900 595.28x841.89 300x900");
        }
    }

    @Test
    void a_page_tree_that_contains_itself_is_walked_over_once() throws IOException {
        made.page("only");
        kids().add(made.document().getPages().getCOSObject());

        try (var pdf = opened()) {
            assertThat(pdf.pageCount()).isOne();
        }
    }

    @Test
    void what_is_no_page_in_a_page_tree_is_passed_over() throws IOException {
        made.page("whole");
        kids().add(COSInteger.get(7));

        try (var pdf = opened()) {
            assertThat(pdf.pageCount()).isOne();
        }
    }

    @Test
    void what_is_no_pdf_is_refused() throws IOException {
        var file = Files.writeString(folder.resolve("note.txt"), "no PDF");

        assertThatThrownBy(() -> PdfFile.open(file))
                .isInstanceOf(BrokenDocumentException.class)
                .hasMessage("note.txt: it is not a PDF");
    }

    @Test
    void a_pdf_without_pages_is_refused() {
        assertThatThrownBy(this::opened).hasMessage("made.pdf: it has no pages");
    }

    @Test
    void the_remains_of_a_pdf_are_refused() throws IOException {
        var file = Files.writeString(folder.resolve("half.pdf"), "%PDF-1.7\n1 0 obj\n<< /Type");

        assertThatThrownBy(() -> PdfFile.open(file))
                .isInstanceOf(BrokenDocumentException.class)
                .hasMessageStartingWith("half.pdf: ");
    }

    @Test
    void a_pdf_with_a_password_is_refused() {
        made.page("secret");
        var file = made.saveProtected(folder.resolve("secret.pdf"), "open sesame");

        assertThatThrownBy(() -> PdfFile.open(file, "letter 7"))
                .isInstanceOf(BrokenDocumentException.class)
                .hasMessageStartingWith(
                        "letter 7: it is encrypted and requires a password, but none was given;");
    }

    @Test
    void a_pdf_that_is_encrypted_without_a_password_is_read() throws IOException {
        made.page("open");
        var outline = outline();
        outline.addLast(leadingTo("Décrypté", made.page("2")));

        try (var pdf = PdfFile.open(made.saveProtected(folder.resolve("open.pdf"), ""))) {
            assertThat(pdf.pageCount()).isEqualTo(2);
            assertThat(pdf.bookmarks()).containsExactly(new Bookmark("Décrypté", 2));
        }
    }

    @Test
    void a_pdf_with_a_wrong_cross_reference_is_read() throws IOException {
        made.page("1");
        made.page("2");
        var file = made.save(folder.resolve("shifted.pdf"));
        byte[] bytes = Files.readAllBytes(file);
        var text =
                new String(bytes, StandardCharsets.ISO_8859_1).replace("startxref", "startxref 7");
        Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));

        try (var pdf = PdfFile.open(file)) {
            assertThat(pdf.pageCount()).isEqualTo(2);
        }
    }

    @Test
    void bookmarks_are_found_by_destination_action_and_name() throws IOException {
        var pages = new PDPage[] {made.page("1"), made.page("2"), made.page("3"), made.page("4")};
        var outline = outline();
        outline.addLast(leadingTo("Direct", pages[0]));
        outline.addLast(acting("Action", pages[1]));
        outline.addLast(named("Name", "third", pages[2]));
        outline.addLast(leadingTo("Überraschung 中", pages[3]));

        try (var pdf = opened()) {
            assertThat(pdf.bookmarks())
                    .containsExactly(
                            new Bookmark("Direct", 1),
                            new Bookmark("Action", 2),
                            new Bookmark("Name", 3),
                            new Bookmark("Überraschung 中", 4));
        }
    }

    @Test
    void bookmarks_that_lead_to_no_page_are_ignored() throws IOException {
        made.page("1");
        var outline = outline();
        outline.addLast(item("Nowhere"));
        var web = item("Web");
        var action = new PDActionURI();
        action.setURI("https://example.org/");
        web.setAction(action);
        outline.addLast(web);
        var unknown = item("Unknown name");
        unknown.setDestination(new PDNamedDestination("nobody"));
        outline.addLast(unknown);
        outline.addLast(leadingTo("Page of no file", new PDPage()));

        try (var pdf = opened()) {
            assertThat(pdf.bookmarks()).isEmpty();
        }
    }

    @Test
    void an_outline_that_leads_in_a_circle_is_read_once() throws IOException {
        var outline = outline();
        var first = leadingTo("First", made.page("1"));
        outline.addLast(first);
        var second = leadingTo("Second", made.page("2"));
        outline.addLast(second);
        second.getCOSObject().setItem(COSName.NEXT, first.getCOSObject());

        try (var pdf = opened()) {
            assertThat(pdf.bookmarks())
                    .extracting(Bookmark::title)
                    .containsExactly("First", "Second");
        }
    }

    private PDDocumentOutline outline() {
        var outline = new PDDocumentOutline();
        made.document().getDocumentCatalog().setDocumentOutline(outline);
        return outline;
    }

    private static PDOutlineItem item(String title) {
        var item = new PDOutlineItem();
        item.setTitle(title);
        return item;
    }

    private static PDOutlineItem leadingTo(String title, PDPage page) {
        var item = item(title);
        item.setDestination(to(page));
        return item;
    }

    private static PDOutlineItem acting(String title, PDPage page) {
        var action = new PDActionGoTo();
        action.setDestination(to(page));
        var item = item(title);
        item.setAction(action);
        return item;
    }

    /** The name stands in the second leaf of a name tree, as a dictionary. */
    private PDOutlineItem named(String title, String name, PDPage page) {
        var leaf = new COSDictionary();
        var destination = new COSDictionary();
        destination.setItem(COSName.D, to(page));
        leaf.setItem(COSName.NAMES, MadePdf.array(new COSString(name), destination));
        var tree = new COSDictionary();
        tree.setItem(COSName.KIDS, MadePdf.array(new COSDictionary(), leaf));
        var names = new COSDictionary();
        names.setItem(COSName.DESTS, tree);
        made.document().getDocumentCatalog().getCOSObject().setItem(COSName.NAMES, names);
        var item = item(title);
        item.setDestination(new PDNamedDestination(name));
        return item;
    }

    private static PDPageFitDestination to(PDPage page) {
        var destination = new PDPageFitDestination();
        destination.setPage(page);
        return destination;
    }

    private COSArray kids() {
        return made.document().getPages().getCOSObject().getCOSArray(COSName.KIDS);
    }

    private String firstSize() throws IOException {
        try (var pdf = opened()) {
            return pdf.pageSizes(1, 1).text();
        }
    }

    private PdfFile opened() {
        return PdfFile.open(made.save(folder.resolve("made.pdf")));
    }
}
