package org.platen.engine.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platen.engine.OpenedPdf;
import org.platen.engine.RawPdf;

/** Named destinations (ISO 32000-2, 12.3.2.4). */
class NamedDestinationsTest {

    private final NamedDestinations names =
            NamedDestinations.of(
                    OpenedPdf.source(
                            new RawPdf()
                                    .pages(3, "")
                                    .catalogue(
                                            """
                                            /Names<</Dests<</Kids[8 0 R 9 0 R]>>>>
                                            /Dests<</a[12 0 R/Fit]/d[11 0 R/Fit]>>""")
                                    .object(8, "<</Names[(a)[10 0 R/Fit](b)[99 0 R/Fit]]>>")
                                    .object(9, "<</Names[(c)<</D[12 0 R/Fit]>>]>>")));

    private String on(int first, int count) {
        return String.join(
                " ",
                names.on(new PageRuns(new int[] {first}, new int[] {count})).stream()
                        .map(NamedDestinations.Named::name)
                        .toList());
    }

    @ParameterizedTest(name = "{0} is on page {1}")
    @CsvSource({"a, 0", "c, 2", "d, 1"})
    void the_tree_comes_before_the_dictionary_of_older_files(String name, int page) {
        assertThat(names.find(name)).extracting(Destination::page).isEqualTo(page);
    }

    @Test
    void a_name_that_leads_to_no_page_is_ignored() {
        assertThat(names.find("b")).isNull();
        assertThat(names.isIncomplete()).isFalse();
        assertThat(names.hasMore()).isFalse();
    }

    @ParameterizedTest(name = "{1} pages from {0}: {2}")
    @CsvSource({"0, 3, a c d", "1, 2, c d", "1, 1, d", "0, 1, a"})
    void the_names_on_some_pages_are_given_in_their_order(int first, int count, String found) {
        assertThat(on(first, count)).isEqualTo(found);
    }

    @Test
    void a_document_without_names_has_none() {
        var none = NamedDestinations.of(OpenedPdf.source(new RawPdf()));

        assertThat(none.find("a")).isNull();
        assertThat(none.on(new PageRuns(new int[] {0}, new int[] {1}))).isEmpty();
    }
}
