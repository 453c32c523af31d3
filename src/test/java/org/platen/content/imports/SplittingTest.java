package org.platen.content.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.platen.content.NewItem;
import org.platen.engine.MadeParts;
import org.platen.engine.MadePdf;
import org.platen.engine.document.PdfFile;
import org.platen.problem.ProblemException;
import org.platen.property.NameValue;

class SplittingTest {

    @TempDir Path folder;

    private final MadePdf made = new MadePdf();

    @Test
    void without_parameters_the_pdf_is_one_item() throws IOException {
        pages(3);

        assertThat(split(Splitting.of(null, null)))
                .containsExactly(new NewItem(null, 1, 3, "595.28x841.89*3", null));
    }

    @Test
    void the_last_item_may_be_shorter() throws IOException {
        pages(2);
        made.page("lying", new PDRectangle(842, 595));
        pages(2);

        assertThat(split(Splitting.of("2", null)))
                .containsExactly(
                        new NewItem(null, 1, 2, "595.28x841.89*2", null),
                        new NewItem(null, 3, 2, "842x595 595.28x841.89", null),
                        new NewItem(null, 5, 1, "595.28x841.89", null));
    }

    @Test
    void an_item_may_be_longer_than_the_pdf() throws IOException {
        pages(3);

        assertThat(split(Splitting.of("2147483647", null)))
                .extracting(NewItem::pageCount)
                .containsExactly(3);
    }

    @Test
    void an_item_begins_at_each_bookmark_and_what_is_before_the_first_is_one_too()
            throws IOException {
        pages(6);
        bookmark("Ben", 6);
        bookmark("Ann", 3);
        bookmark("Ann again", 3);

        assertThat(split(Splitting.of(null, "bookmarks")))
                .extracting(NewItem::firstPage, NewItem::pageCount, SplittingTest::properties)
                .containsExactly(
                        tuple(1, 2, List.of()),
                        tuple(3, 3, List.of(new NameValue("bookmark", "Ann"))),
                        tuple(6, 1, List.of(new NameValue("bookmark", "Ben"))));
    }

    @Test
    void a_bookmark_at_the_first_page_has_nothing_before_it() throws IOException {
        pages(2);
        bookmark("All", 1);

        assertThat(split(Splitting.of(null, "bookmarks")))
                .extracting(NewItem::firstPage)
                .containsExactly(1);
    }

    @Test
    void a_pdf_without_bookmarks_cannot_be_split_at_them() {
        pages(2);

        assertThatThrownBy(() -> split(Splitting.of(null, "bookmarks")))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().status()).isEqualTo(422));
    }

    @Test
    void each_part_of_a_pdf_vt_is_an_item_with_its_metadata() throws IOException {
        var first = made.page("1");
        var second = made.page("2");
        var third = made.page("3");
        MadeParts.addTo(
                made,
                MadeParts.node(
                        null,
                        MadeParts.leaf(first, second, MadeParts.texts(Map.of("Customer", "007"))),
                        MadeParts.leaf(third, third, null)));

        assertThat(split(new Splitting.AtParts()))
                .containsExactly(
                        new NewItem(
                                null,
                                1,
                                2,
                                "595.28x841.89*2",
                                "[{\"name\":\"Customer\",\"value\":\"007\"}]"),
                        new NewItem(null, 3, 1, "595.28x841.89", null));
    }

    @Test
    void a_pdf_without_parts_is_one_item() throws IOException {
        pages(2);

        assertThat(split(new Splitting.AtParts()))
                .extracting(NewItem::pageCount)
                .containsExactly(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "", "many", "99999999999"})
    void pages_per_item_must_be_a_number_from_1_on(String text) {
        assertThatThrownBy(() -> Splitting.of(text, null))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().status()).isEqualTo(400));
    }

    @Test
    void what_is_no_way_to_split_is_refused() {
        assertThatThrownBy(() -> Splitting.of(null, "chapters"))
                .hasMessage("The only value of splitAt is 'bookmarks'. [chapters]");
        assertThatThrownBy(() -> Splitting.of("2", "bookmarks"))
                .hasMessage("Give either pagesPerItem or splitAt, not both.");
    }

    private static List<NameValue> properties(NewItem item) {
        return NameValue.ofColumn(item.properties());
    }

    private void pages(int count) {
        for (int page = 0; page < count; page++) {
            made.page("page");
        }
    }

    private void bookmark(String title, int page) {
        var catalog = made.document().getDocumentCatalog();
        if (catalog.getDocumentOutline() == null) {
            catalog.setDocumentOutline(new PDDocumentOutline());
        }
        var destination = new PDPageFitDestination();
        destination.setPage(made.document().getPage(page - 1));
        var item = new PDOutlineItem();
        item.setTitle(title);
        item.setDestination(destination);
        catalog.getDocumentOutline().addLast(item);
    }

    private List<NewItem> split(Splitting splitting) throws IOException {
        try (var pdf = PdfFile.open(made.save(folder.resolve("made.pdf")))) {
            var items = new ArrayList<NewItem>();
            splitting.split(pdf, items::add);
            return items;
        }
    }
}
