package org.platen.outputcreation.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platen.preset.OutputPreset.Sheet;

class SheetLayoutTest {

    @ParameterizedTest(name = "{0} on pages, duplex {1}: {2} sheets")
    @CsvSource({
        "0, false, 0",
        "1, false, 1",
        "7, false, 7",
        "0, true, 0",
        "1, true, 1",
        "2, true, 1",
        "7, true, 4",
        "3000000001, true, 1500000001"
    })
    void sheets_have_one_page_or_two(long pages, boolean duplex, long sheets) {
        assertThat(layout(duplex, false).sheets(pages)).isEqualTo(sheets);
    }

    @ParameterizedTest(name = "{0} pages, duplex {1}, start on front {2}: {3} blank")
    @CsvSource({
        "1, true, true, 1",
        "2, true, true, 0",
        "5, true, true, 1",
        "1, false, true, 0",
        "1, true, false, 0",
        "1, false, false, 0"
    })
    void blank_backs_are_only_for_duplex(
            int pages, boolean duplex, boolean documentsStartOnFront, int blanks) {
        assertThat(layout(duplex, documentsStartOnFront).blanksAfter(pages)).isEqualTo(blanks);
    }

    @ParameterizedTest(name = "{1} pages from page {0}, duplex {2}: sheets {3} to {4}, {5} of them")
    @CsvSource({
        "1, 1, false, 1, 1, 1",
        "7, 3, false, 7, 9, 3",
        "1, 1, true,  1, 1, 1",
        "1, 2, true,  1, 1, 1",
        "1, 3, true,  1, 2, 2",
        "2, 1, true,  1, 1, 1",
        "2, 2, true,  1, 2, 2",
        "4, 4, true,  2, 4, 3",
        "3000000001, 2, true, 1500000001, 1500000001, 1"
    })
    void pages_lie_on_consecutive_sheets(
            long firstPage, int pages, boolean duplex, long first, long last, long count) {
        var sheets = layout(duplex, false).sheetsOf(firstPage, pages);

        assertThat(sheets).isEqualTo(new SheetRange(first, last));
        assertThat(sheets.count()).isEqualTo(count);
    }

    @Test
    void each_page_lies_on_exactly_one_sheet_and_front_comes_before_back() {
        var duplex = layout(true, false);

        assertThat(duplex.sheetOf(1)).isEqualTo(1);
        assertThat(duplex.sheetOf(2)).isEqualTo(1);
        assertThat(duplex.sheetOf(3)).isEqualTo(2);
        assertThat(layout(false, false).sheetOf(3)).isEqualTo(3);
    }

    @Test
    void documents_with_their_blank_backs_share_no_sheet() {
        var layout = layout(true, true);
        long before = 0;
        for (int pages = 1; pages <= 20; pages++) {
            int all = pages + layout.blanksAfter(pages);

            assertThat(layout.sheetsOf(before + 1, all).first())
                    .isEqualTo(layout.sheets(before) + 1);
            before += all;
        }
    }

    @Test
    void a_sheet_without_pages_is_refused() {
        assertThatThrownBy(() -> new SheetLayout(0, false)).hasMessageContaining("has 0");
    }

    private static SheetLayout layout(boolean duplex, boolean documentsStartOnFront) {
        return SheetLayout.of(new Sheet(duplex, documentsStartOnFront));
    }
}
