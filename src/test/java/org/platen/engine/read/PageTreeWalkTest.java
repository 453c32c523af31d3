package org.platen.engine.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platen.engine.Limits;
import org.platen.engine.OpenedPdf;
import org.platen.engine.RawPdf;
import org.platen.engine.syntax.BeyondLimitException;
import org.platen.engine.syntax.MalformedPdfException;

/** Page trees (ISO 32000-2, 7.7.3) with faults that readers tolerate, and some that they do not. */
class PageTreeWalkTest {

    private final RawPdf pdf =
            new RawPdf()
                    .object(10, "<</Type/Page>>")
                    .object(11, "<</Type/Page>>")
                    .object(12, "<</Type/Pages/Kids[10 0 R 11 0 R]/Count 2>>")
                    .object(13, "<</Type/Font>>")
                    .object(14, "10 0 R")
                    .object(15, "(text)")
                    .object(16, "<</Type/Pages/Kids[10 0 R 2 0 R 16 0 R]/Count 1>>")
                    .object(17, "<</Kids[11 0 R]>>")
                    .object(18, "<</MediaBox[0 0 9 9]>>")
                    .object(19, "<</Type/Font/Contents 4 0 R>>");

    private PageTreeWalk walk(String kids, int count) {
        pdf.object(2, "<</Type/Pages/Kids[" + kids + "]/Count " + count + ">>");
        return new PageTreeWalk(OpenedPdf.document(pdf), OpenedPdf.LIMITS).walk();
    }

    private static int[] pages(PageTreeWalk walk) {
        return IntStream.of(walk.pages()).limit(walk.count()).toArray();
    }

    private static int[] numbers(String text) {
        return Stream.of(text.split(" ")).mapToInt(Integer::parseInt).toArray();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "10 0 R 11 0 R,        10 11",
        "12 0 R 10 0 R,        10 11 10",
        "17 0 R,               11",
        "18 0 R 19 0 R,        18 19"
    })
    void pages_are_found_by_what_they_have(String kids, String pages) {
        int[] expected = numbers(pages);
        var walk = walk(kids, expected.length);

        assertThat(pages(walk)).isEqualTo(expected);
        assertThat(walk.warnings()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "10 0 R 13 0 R, 10,    object 13 of the page tree is not a page; it is left out",
        "15 0 R 10 0 R, 10,    object 15 of the page tree is not a page; it is left out",
        "77 0 R 10 0 R, 10,    object 77 of the page tree is not a page; it is left out",
        "10 0 R (text), 10,    a kid of the page tree is not a page; it is left out",
        "11 0 R 16 0 R, 11 10, the page tree contains a cycle through its node 2; it was cut there"
    })
    void what_is_no_page_is_left_out_if_no_page_is_missing(
            String kids, String pages, String warning) {
        int[] expected = numbers(pages);
        var walk = walk(kids, expected.length);

        assertThat(pages(walk)).isEqualTo(expected);
        assertThat(walk.warnings()).contains(warning);
    }

    @Test
    void a_reference_to_a_page_leads_on() {
        assertThat(pages(walk("14 0 R", 1))).containsExactly(10);
    }

    // Kids must be references (7.7.3.2).
    @Test
    void a_page_in_the_tree_itself_gets_a_number() {
        var walk = walk("<</Type/Page>> 10 0 R", 2);

        assertThat(walk.count()).isEqualTo(2);
        assertThat(walk.pages()[0]).isGreaterThan(19);
        assertThat(walk.warnings()).singleElement().asString().contains("a direct object");
    }

    @Test
    void a_wrong_count_is_reported() {
        assertThat(walk("10 0 R 11 0 R", 3).warnings())
                .containsExactly("its page tree states 3 pages, but 2 were found");
    }

    @Test
    void a_missing_page_is_a_fault() {
        assertThatThrownBy(() -> walk("10 0 R 77 0 R", 2))
                .isInstanceOf(MalformedPdfException.class)
                .hasMessage("of its 2 pages 1 were found");
    }

    @Test
    void kids_that_occur_twice_are_reported() {
        pdf.object(2, "<</Type/Pages/Kids[10 0 R]/Kids[11 0 R]/Count 1>>");
        var walk = new PageTreeWalk(OpenedPdf.document(pdf), OpenedPdf.LIMITS).walk();

        assertThat(pages(walk)).containsExactly(10);
        assertThat(walk.warnings())
                .containsExactly("node 2 of the page tree has /Kids twice; the first one is used");
    }

    @Test
    void a_tree_may_be_very_deep() {
        for (int i = 100; i < 5_000; i++) {
            pdf.object(i, "<</Kids[" + (i + 1) + " 0 R]/Count 1>>");
        }
        pdf.object(5_000, "<</Type/Page>>");

        assertThat(pages(walk("100 0 R", 1))).containsExactly(5_000);
    }

    @Test
    void no_more_pages_than_allowed_are_read() {
        var defaults = OpenedPdf.LIMITS;
        var limits =
                new Limits(
                        defaults.objects(),
                        2,
                        defaults.objectBytes(),
                        defaults.decodedBytes(),
                        defaults.fragmentObjects(),
                        defaults.fragmentBytes(),
                        defaults.workBytes());
        pdf.object(2, "<</Type/Pages/Kids[10 0 R 10 0 R 10 0 R]/Count 3>>");

        assertThatThrownBy(() -> new PageTreeWalk(OpenedPdf.document(pdf), limits).walk())
                .isInstanceOf(BeyondLimitException.class)
                .hasMessageStartingWith("it has more than 2 pages");
    }
}
