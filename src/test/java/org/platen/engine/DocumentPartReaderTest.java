package org.platen.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.platen.engine.MadeParts.dictionary;
import static org.platen.engine.MadeParts.node;
import static org.platen.engine.MadeParts.texts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.platen.engine.document.DocumentPart;
import org.platen.engine.document.PdfFile;

class DocumentPartReaderTest {

    @TempDir Path folder;

    private final MadePdf made = new MadePdf();

    private final List<PDPage> pages =
            IntStream.rangeClosed(1, 6).mapToObj(number -> made.page("page" + number)).toList();

    @Test
    void a_pdf_without_parts_has_none() throws IOException {
        assertThat(parts()).isEmpty();
    }

    @Test
    void without_a_record_level_each_leaf_is_a_part() throws IOException {
        MadeParts.addTo(
                made,
                node(null, leaf(1, 2, "Ann"), node(null, leaf(3, 3, "Ben"), leaf(4, 6, "Cy"))));

        assertThat(parts()).containsExactly(part(1, 2, "Ann"), part(3, 1, "Ben"), part(4, 3, "Cy"));
    }

    @Test
    void the_record_level_says_which_parts_are_documents() throws IOException {
        var first = node(texts(Map.of("Customer", "Ann")), leaf(1, 1, "cover"), leaf(2, 4, "body"));
        var second =
                node(texts(Map.of("Customer", "Ben")), leaf(5, 5, "cover"), leaf(6, 6, "body"));
        MadeParts.addTo(made, node(null, first, second)).setInt("RecordLevel", 1);

        assertThat(parts())
                .containsExactly(
                        new DocumentPart(1, 4, Map.of("Customer", "Ann")),
                        new DocumentPart(5, 2, Map.of("Customer", "Ben")));
    }

    @Test
    void a_leaf_above_the_record_level_is_not_lost() throws IOException {
        MadeParts.addTo(made, node(null, leaf(1, 2, "short"), node(null, leaf(3, 6, "long"))))
                .setInt("RecordLevel", 2);

        assertThat(parts()).containsExactly(part(1, 2, "short"), part(3, 4, "long"));
    }

    @Test
    void record_level_0_makes_one_document() throws IOException {
        MadeParts.addTo(made, node(null, leaf(1, 2, "a"), leaf(3, 6, "b")))
                .setInt("RecordLevel", 0);

        assertThat(parts()).containsExactly(new DocumentPart(1, 6, Map.of()));
    }

    @Test
    void names_of_nested_dictionaries_are_joined_by_dots_and_values_become_text()
            throws IOException {
        var recipient =
                dictionary(
                        Map.of(
                                "Name",
                                new COSString("Zoë 中"),
                                "Copies",
                                COSInteger.get(3),
                                "Weight",
                                new COSFloat("123456.789"),
                                "Kind",
                                COSName.getPDFName("Letter A"),
                                "Priority",
                                COSBoolean.TRUE,
                                "Date",
                                new COSString("D:20260301120000Z")));
        var metadata =
                dictionary(
                        Map.of(
                                "CIP4_Root",
                                dictionary(Map.of("Recipient", recipient)),
                                "Tags",
                                MadePdf.array(new COSString("x"), new COSString("y"))));
        MadeParts.addTo(made, node(null, MadeParts.leaf(pages.get(0), pages.get(0), metadata)));

        assertThat(parts().get(0).metadata())
                .containsOnly(
                        Map.entry("CIP4_Root.Recipient.Name", "Zoë 中"),
                        Map.entry("CIP4_Root.Recipient.Copies", "3"),
                        Map.entry("CIP4_Root.Recipient.Weight", "123456.789"),
                        Map.entry("CIP4_Root.Recipient.Kind", "Letter A"),
                        Map.entry("CIP4_Root.Recipient.Priority", "true"),
                        Map.entry("CIP4_Root.Recipient.Date", "D:20260301120000Z"),
                        Map.entry("Tags.0", "x"),
                        Map.entry("Tags.1", "y"));
    }

    @Test
    void what_a_part_says_itself_wins_over_what_it_inherits() throws IOException {
        var group = texts(Map.of("Batch", "B7", "Language", "en"));
        MadeParts.addTo(
                made,
                node(
                        group,
                        MadeParts.leaf(pages.get(0), pages.get(1), texts(Map.of("Language", "de"))),
                        MadeParts.leaf(pages.get(2), pages.get(5), null)));

        assertThat(parts())
                .extracting(DocumentPart::metadata)
                .containsExactly(
                        Map.of("Batch", "B7", "Language", "de"),
                        Map.of("Batch", "B7", "Language", "en"));
    }

    @Test
    void parts_are_handed_out_one_by_one() throws IOException {
        MadeParts.addTo(made, node(null, leaf(1, 2, "Ann"), leaf(3, 6, "Ben")));

        try (var pdf = opened()) {
            var pages = new ArrayList<Integer>();
            pdf.forEachDocumentPart(part -> pages.add(part.pageCount()));
            assertThat(pages).containsExactly(2, 4);
        }
    }

    @Test
    void parts_in_a_circle_are_refused() {
        var root = node(null, leaf(1, 2, "a"));
        var child = node(null, leaf(3, 4, "b"));
        MadeParts.add(root, child);
        MadeParts.add(child, root);
        MadeParts.addTo(made, root);

        assertRefused("one of its document parts occurs twice, or contains itself");
    }

    @Test
    void parts_out_of_order_are_refused() {
        MadeParts.addTo(made, node(null, leaf(3, 4, "b"), leaf(1, 2, "a")));

        assertRefused("its document parts are not in the order of its pages");
    }

    @Test
    void a_part_that_ends_before_it_begins_is_refused() {
        MadeParts.addTo(made, node(null, leaf(4, 2, "backwards")));

        assertRefused("its document parts are not in the order of its pages");
    }

    @Test
    void a_document_of_pages_that_do_not_follow_one_another_is_refused() {
        MadeParts.addTo(made, node(null, leaf(1, 2, "a"), leaf(4, 6, "b")))
                .setInt("RecordLevel", 0);

        assertRefused("the pages of a document part do not follow one another");
    }

    @Test
    void a_part_that_begins_at_a_page_of_no_file_is_refused() {
        MadeParts.addTo(made, node(null, MadeParts.leaf(new PDPage(), pages.get(1), null)));

        assertRefused("a document part begins or ends at a page that is not in the file");
    }

    @Test
    void a_root_without_parts_is_refused() {
        MadeParts.addTo(made, null);

        assertRefused("one of its document parts cannot be read");
    }

    @Test
    void a_record_level_that_is_none_is_refused() {
        MadeParts.addTo(made, node(null, leaf(1, 6, "a"))).setInt("RecordLevel", -1);

        assertRefused("the RecordLevel of its document parts is not a valid level");
    }

    @Test
    void metadata_that_refers_to_itself_is_refused() {
        var metadata = new COSDictionary();
        metadata.setItem("Left", metadata);
        metadata.setItem("Right", metadata);
        MadeParts.addTo(made, node(null, MadeParts.leaf(pages.get(0), pages.get(5), metadata)));

        assertRefused(
                "the metadata of a document part is nested too deeply or too long (at most 50 levels,"
                        + " 10000 values and 1048576 characters)");
    }

    private COSDictionary leaf(int first, int last, String name) {
        return MadeParts.leaf(
                pages.get(first - 1), pages.get(last - 1), texts(Map.of("Name", name)));
    }

    private static DocumentPart part(int first, int count, String name) {
        return new DocumentPart(first, count, Map.of("Name", name));
    }

    private void assertRefused(String reason) {
        assertThatThrownBy(this::parts)
                .isInstanceOf(BrokenDocumentException.class)
                .hasMessage("made.pdf: " + reason);
    }

    private List<DocumentPart> parts() throws IOException {
        try (var pdf = opened()) {
            return pdf.documentParts();
        }
    }

    private PdfFile opened() {
        return PdfFile.open(made.save(folder.resolve("made.pdf")));
    }
}
