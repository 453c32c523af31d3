package org.platen.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.platen.engine.Press.all;
import static org.platen.engine.Press.pages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Outlines and named destinations: what of them comes into the print file. */
class OutlinesTest {

    @TempDir Path folder;

    /** A book with a cover and chapters of two pages; each page has an item below its chapter's. */
    private Path book(String name, int chapters) throws IOException {
        try (var document = Letters.letter(name, 1 + 2 * chapters)) {
            var outline = new PDDocumentOutline();
            document.getDocumentCatalog().setDocumentOutline(outline);
            outline.addLast(item("Cover", document.getPage(0)));
            for (int chapter = 1; chapter <= chapters; chapter++) {
                var first = document.getPage(2 * chapter - 1);
                var item = item(name + " " + chapter, first);
                item.addLast(item(name + " " + chapter + ".1", first));
                item.addLast(item(name + " " + chapter + ".2", document.getPage(2 * chapter)));
                outline.addLast(item);
                if (chapter % 2 == 1) {
                    item.openNode();
                }
            }
            return Letters.write(folder, name, document);
        }
    }

    private static PDOutlineItem item(String title, PDPage page) {
        var item = new PDOutlineItem();
        item.setTitle(title);
        if (page != null) {
            var destination = new PDPageFitDestination();
            destination.setPage(page);
            item.setDestination(destination);
        }
        return item;
    }

    /** A line for each item: how deep it is, {@code +} if open, its title and the page's index. */
    private static List<String> lines(PDDocument document) throws IOException {
        var lines = new ArrayList<String>();
        addLines(document, document.getDocumentCatalog().getDocumentOutline(), "", lines);
        return lines;
    }

    private static void addLines(
            PDDocument document, PDOutlineNode node, String indent, List<String> lines)
            throws IOException {
        PDOutlineItem previous = null;
        for (var item : node.children()) {
            var page = item.findDestinationPage(document);
            int index = page == null ? -1 : document.getPages().indexOf(page);
            lines.add(indent + (item.isNodeOpen() ? "+" : "") + item.getTitle() + " > " + index);
            assertThat(item.getPreviousSibling()).isEqualTo(previous);
            addLines(document, item, indent + "  ", lines);
            previous = item;
        }
        if (previous != null) {
            assertThat(node.getLastChild()).isEqualTo(previous);
        }
    }

    @Test
    void outlines_of_several_documents_follow_each_other() throws IOException {
        Path a = book("a", 2);
        Path b = book("b", 1);

        try (var document = new Press(folder).print(all(a), all(b), all(a))) {
            assertThat(lines(document))
                    .containsExactly(
                            "Cover > 0",
                            "+a 1 > 1",
                            "  a 1.1 > 1",
                            "  a 1.2 > 2",
                            "a 2 > 3",
                            "  a 2.1 > 3",
                            "  a 2.2 > 4",
                            "Cover > 5",
                            "+b 1 > 6",
                            "  b 1.1 > 6",
                            "  b 1.2 > 7",
                            "Cover > 8",
                            "+a 1 > 9",
                            "  a 1.1 > 9",
                            "  a 1.2 > 10",
                            "a 2 > 11",
                            "  a 2.1 > 11",
                            "  a 2.2 > 12");
            var root = document.getDocumentCatalog().getDocumentOutline();
            assertThat(root.getOpenCount()).isEqualTo(8 + 6);
            assertThat(root.getFirstChild().getNextSibling().getOpenCount()).isEqualTo(2);
        }
    }

    @Test
    void items_whose_pages_are_left_out_are_headings_or_gone() throws IOException {
        try (var document = new Press(folder).print(pages(book("a", 3), 5, 1))) {
            assertThat(lines(document)).containsExactly("a 2 > -1", "  a 2.2 > 0");
        }
    }

    @Test
    void a_heading_stands_once_above_the_ranges_of_a_document() throws IOException {
        Path a = book("a", 3);

        try (var document =
                new Press(folder).print(pages(a, 2, 1), pages(a, 3, 1), pages(a, 5, 1))) {
            assertThat(lines(document))
                    .containsExactly(
                            "+a 1 > 0", "  a 1.1 > 0", "  a 1.2 > 1", "a 2 > -1", "  a 2.2 > 2");
        }
    }

    @Test
    void a_document_printed_twice_has_its_items_twice() throws IOException {
        Path a = book("a", 0);

        try (var document = new Press(folder).print(all(a), all(a))) {
            assertThat(lines(document)).containsExactly("Cover > 0", "Cover > 1");
        }
    }

    @Test
    void titles_colours_and_flags_stay_as_they_are() throws IOException {
        Path a;
        try (var document = Letters.letter("a", 1)) {
            var outline = new PDDocumentOutline();
            document.getDocumentCatalog().setDocumentOutline(outline);
            var item = item("Ünïcödé – 漢字", document.getPage(0));
            item.setTextColor(new java.awt.Color(255, 0, 0));
            item.setBold(true);
            outline.addLast(item);
            a = Letters.write(folder, "a", document);
        }

        try (var document = new Press(folder).print(all(a))) {
            var item = document.getDocumentCatalog().getDocumentOutline().getFirstChild();
            assertThat(item.getTitle()).isEqualTo("Ünïcödé – 漢字");
            assertThat(item.getTextColor().getComponents()).containsExactly(1, 0, 0);
            assertThat(item.isBold()).isTrue();
        }
    }

    @Test
    void items_lead_by_actions_and_by_names_but_run_no_scripts() throws IOException {
        Path a;
        try (var document = Letters.letter("a", 2)) {
            var outline = new PDDocumentOutline();
            document.getDocumentCatalog().setDocumentOutline(outline);
            var action = new PDActionGoTo();
            var destination = new PDPageFitDestination();
            destination.setPage(document.getPage(1));
            action.setDestination(destination);
            var byAction = item("by action", null);
            byAction.setAction(action);
            outline.addLast(byAction);
            var byName = item("by name", null);
            byName.setDestination(new PDNamedDestination("second"));
            outline.addLast(byName);
            var script = item("script", null);
            script.setAction(new PDActionJavaScript("app.alert(1)"));
            outline.addLast(script);
            name(document, "second", 1);
            a = Letters.write(folder, "a", document);
        }

        try (var document = new Press(folder).print(all(a))) {
            assertThat(lines(document)).containsExactly("by action > 1", "by name > 1");
        }
    }

    @Test
    void an_outline_that_bites_its_tail_ends() throws IOException {
        Path a = book("a", 2);
        try (var document = org.apache.pdfbox.Loader.loadPDF(Files.readAllBytes(a))) {
            var first = document.getDocumentCatalog().getDocumentOutline().getFirstChild();
            var second = first.getNextSibling().getCOSObject();
            second.setItem(COSName.NEXT, first.getCOSObject());
            second.setItem(COSName.FIRST, second);
            Letters.write(folder, "circle", document);
        }

        try (var document = new Press(folder).print(all(folder.resolve("circle.pdf")))) {
            assertThat(lines(document)).containsExactly("Cover > 0", "a 1 > 1");
        }
    }

    @Test
    void outlines_and_names_can_be_left_behind() throws IOException {
        Path a = book("a", 1);
        var nothing =
                AssemblySettings.defaults().withContent(EnumSet.noneOf(DocumentFeature.class));

        try (var document = new Press(folder, nothing).print(all(a))) {
            assertThat(document.getDocumentCatalog().getDocumentOutline()).isNull();
        }
    }

    /** Gives a page a name in the name tree. */
    private static void name(PDDocument document, String name, int page) {
        var catalog = document.getDocumentCatalog().getCOSObject();
        var trees = catalog.getCOSDictionary(COSName.NAMES);
        if (trees == null) {
            trees = new COSDictionary();
            catalog.setItem(COSName.NAMES, trees);
            var tree = new COSDictionary();
            tree.setItem(COSName.NAMES, new COSArray());
            trees.setItem(COSName.DESTS, tree);
        }
        var destination = new COSArray();
        destination.add(document.getPage(page));
        destination.add(COSName.getPDFName("Fit"));
        var names = trees.getCOSDictionary(COSName.DESTS).getCOSArray(COSName.NAMES);
        names.add(new COSString(name));
        names.add(destination);
    }

    private Path named(String document, String... names) throws IOException {
        try (var letter = Letters.letter(document, names.length)) {
            for (int page = 0; page < names.length; page++) {
                name(letter, names[page], page);
            }
            return Letters.write(folder, document, letter);
        }
    }

    private static int page(PDDocument document, String name) throws IOException {
        var destinations = document.getDocumentCatalog().getNames().getDests();
        var destination = destinations.getValue(name);
        return destination == null ? -1 : destination.retrievePageNumber();
    }

    @Test
    void a_name_leads_to_its_page_and_the_first_of_a_name_stays() throws IOException {
        Path a = named("a", "one", "two");
        Path b = named("b", "three", "two");

        try (var document = new Press(folder).print(all(a), all(b))) {
            assertThat(page(document, "one")).isEqualTo(0);
            assertThat(page(document, "two")).isEqualTo(1);
            assertThat(page(document, "three")).isEqualTo(2);
        }
    }

    @Test
    void a_name_of_a_page_that_is_left_out_is_gone() throws IOException {
        try (var document =
                new Press(folder).print(pages(named("a", "one", "two", "three"), 2, 1))) {
            assertThat(page(document, "two")).isEqualTo(0);
            assertThat(document.getDocumentCatalog().getNames().getDests().getNames())
                    .containsOnlyKeys("two");
        }
    }

    @Test
    void names_of_old_documents_are_kept_as_well() throws IOException {
        Path a;
        try (var document = Letters.letter("a", 2)) {
            var destination = new COSArray();
            destination.add(document.getPage(1));
            destination.add(COSName.getPDFName("Fit"));
            var names = new COSDictionary();
            names.setItem("sec(ond", destination);
            document.getDocumentCatalog().getCOSObject().setItem(COSName.DESTS, names);
            a = Letters.write(folder, "a", document);
        }

        try (var document = new Press(folder).print(all(a))) {
            assertThat(page(document, "sec(ond")).isEqualTo(1);
        }
    }

    @Test
    void many_names_make_a_tree_of_several_levels() throws IOException {
        var steps = new ArrayList<Step.Pages>();
        for (int i = 0; i < 50; i++) {
            var names = new String[100];
            for (int page = 0; page < names.length; page++) {
                names[page] = "name %02d %02d".formatted(i * 7 % 50, page);
            }
            steps.add(all(named("document" + i, names)));
        }

        try (var document = new Press(folder).print(steps)) {
            assertThat(page(document, "name 07 42")).isEqualTo(142);
            assertThat(page(document, "name 00 00")).isEqualTo(0);
            assertThat(page(document, "name 43 99")).isEqualTo(4999);
            var root = document.getDocumentCatalog().getNames().getDests().getCOSObject();
            assertThat(root.getCOSArray(COSName.KIDS).size()).isLessThanOrEqualTo(64);
        }
    }

    private List<String> lines(List<Step.Pages> steps, Set<DocumentFeature> content)
            throws IOException {
        var settings = AssemblySettings.defaults().withContent(content);
        try (var document = new Press(folder, settings).print(steps)) {
            return lines(document);
        }
    }

    private static List<Step.Pages> under(boolean isTitled, Path... documents) {
        var steps = new ArrayList<Step.Pages>();
        for (int i = 0; i < documents.length; i++) {
            var heading = Heading.ofFile(i, documents[i].toString(), isTitled);
            steps.add(all(documents[i]).under(heading));
        }
        return steps;
    }

    private Path titled(String name, String title) throws IOException {
        try (var document = Letters.letter(name, 1)) {
            document.getDocumentInformation().setTitle(title);
            return Letters.write(folder, name, document);
        }
    }

    @Test
    void a_bookmark_of_each_document_stands_above_its_own() throws Exception {
        var a = book("a", 1);
        var b = titled("b", "B");

        assertThat(lines(under(false, a, b, b, a), DocumentFeature.ofPrintFiles()))
                .containsExactly(
                        "a > 0",
                        "  Cover > 0",
                        "  +a 1 > 1",
                        "    a 1.1 > 1",
                        "    a 1.2 > 2",
                        "b > 3",
                        "b > 4",
                        "a > 5",
                        "  Cover > 5",
                        "  +a 1 > 6",
                        "    a 1.1 > 6",
                        "    a 1.2 > 7");
    }

    @Test
    void bookmarks_of_documents_do_without_their_own() throws Exception {
        assertThat(
                        lines(
                                under(false, book("a", 2), book("b", 1)),
                                EnumSet.noneOf(DocumentFeature.class)))
                .containsExactly("a > 0", "b > 5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Plain",
                "Brief f\u00FCr \u00C4nne",
                "(1) \\ 2)",
                "\u0141\u00F3d\u017A \uD83D\uDE00",
                "\u20AC"
            })
    void a_bookmark_may_be_the_title(String title) throws Exception {
        assertThat(lines(under(true, titled("a", title)), DocumentFeature.ofPrintFiles()))
                .containsExactly(title + " > 0");
    }

    @Test
    void without_a_title_a_bookmark_is_the_name_of_the_file() throws Exception {
        assertThat(
                        lines(
                                under(
                                        true,
                                        titled("\u00E4", ""),
                                        titled("b", "  "),
                                        titled("c", null)),
                                DocumentFeature.ofPrintFiles()))
                .containsExactly("\u00E4 > 0", "b > 1", "c > 2");
    }

    @Test
    void a_title_may_stand_in_the_metadata_alone() throws Exception {
        var xmp =
                """
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title><rdf:Alt>
                <rdf:li xml:lang="x-default">\u00DCber &amp; unter</rdf:li><rdf:li xml:lang="en">Over</rdf:li>
                </rdf:Alt></dc:title></rdf:Description></rdf:RDF></x:xmpmeta>""";
        Path file;
        try (var document = Letters.letter("a", 1)) {
            var metadata = new PDMetadata(document);
            metadata.importXMPMetadata(xmp.getBytes(StandardCharsets.UTF_8));
            document.getDocumentCatalog().setMetadata(metadata);
            file = Letters.write(folder, "a", document);
        }

        assertThat(lines(under(true, file), DocumentFeature.ofPrintFiles()))
                .containsExactly("\u00DCber & unter > 0");
    }

    @Test
    void several_steps_of_a_document_have_one_bookmark() throws Exception {
        var a = book("a", 1);
        var heading = Heading.ofFile(7, "x.PDF", false);
        var steps =
                List.of(
                        pages(a, 2, 1).under(heading),
                        pages(a, 2, 1).under(heading),
                        all(a).under(Heading.ofFile(8, "folder/.pdf", false)));

        assertThat(lines(steps, EnumSet.noneOf(DocumentFeature.class)))
                .containsExactly("x > 0", ".pdf > 2");
        assertThat(lines(steps, DocumentFeature.ofPrintFiles())).startsWith("x > 0", "  +a 1 > 0");
    }
}
