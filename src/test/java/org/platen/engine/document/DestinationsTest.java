package org.platen.engine.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platen.engine.OpenedPdf;
import org.platen.engine.RawPdf;
import org.platen.engine.syntax.PdfValue;

/** Destinations (ISO 32000-2, 12.3.2), explicit and named. */
class DestinationsTest {

    private static final int NONE = -1;

    private final Destinations destinations =
            new Destinations(
                    OpenedPdf.source(
                            new RawPdf()
                                    .pages(3, "")
                                    .catalogue(
                                            """
                                            /Names<</Dests<</Names[(tree)<</D[11 0 R/Fit]>>]>>>>
                                            /Dests<</o#6cd[12 0 R/Fit]>>""")
                                    .object(8, "[12 0 R/FitH 100]")));

    private static int page(@Nullable Destination destination) {
        return destination == null ? NONE : destination.page();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "[10 0 R/Fit]           | 0",
                "[12 0 R/XYZ 1 2 null]  | 2",
                "8 0 R                  | 2",
                "[2/Fit]                | 2",
                "[3/Fit]                | -1",
                "[-1/Fit]               | -1",
                "[2 0 R/Fit]            | -1",
                "[]                     | -1",
                "<</D[11 0 R/Fit]>>     | 1",
                "(tree)                 | 1",
                "/old                   | 2",
                "/o#6c#64               | 2",
                "(missing)              | -1",
                "/missing               | -1",
                "null                   | -1",
                "17                     | -1"
            })
    void a_destination_leads_to_a_page_or_nowhere(String value, int page) {
        assertThat(page(destinations.find(PdfValue.of(value)))).isEqualTo(page);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "<</Dest[11 0 R/Fit]>>                                | 1",
                "<</A<</S/GoTo/D[12 0 R/Fit]>>>>                      | 2",
                "<</A<</S/GoTo/D(tree)>>>>                            | 1",
                "<</Dest[10 0 R/Fit]/A<</S/GoTo/D[12 0 R/Fit]>>>>     | 0",
                "<</A<</S/GoToR/F(other.pdf)/D[1/Fit]>>>>             | -1",
                "<</A<</S/URI/URI(http://a)>>>>                       | -1",
                "<</A<</S/GoTo>>>>                                    | -1",
                "<<>>                                                 | -1"
            })
    void only_a_destination_and_an_action_go_to_lead_to_pages(String dictionary, int page) {
        assertThat(page(destinations.ofDictionary(PdfValue.of(dictionary)))).isEqualTo(page);
    }
}
