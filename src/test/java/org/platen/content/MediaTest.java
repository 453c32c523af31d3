package org.platen.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platen.engine.document.PageSize;
import org.platen.engine.document.PageSizes;
import org.platen.json.Json;

class MediaTest {

    @ParameterizedTest
    @CsvSource({
        "595.28, 841.89, A4, 210mm, 297mm",
        "841.89, 595.28, A4, 297mm, 210mm",
        "612, 792, Letter, 215.9mm, 279.4mm",
        "283.46, 283.46, Custom, 100mm, 100mm"
    })
    void a_page_size_is_told_in_millimetres_and_by_name(
            double width, double height, String size, String widthText, String heightText) {
        assertThat(Media.of(new PageSize(width, height)))
                .isEqualTo(new Media("", size, widthText, heightText));
    }

    @Test
    void pages_are_counted_by_size() {
        var pages = ItemPages.of(12345, "595.28x841.89*2 612x792 595.28x841.89");

        assertThat(Json.write(pages.view()))
                .isEqualTo(
                        "{\"id\":12345,\"pages\":["
                                + "{\"count\":3,\"media\":{\"name\":\"\",\"size\":\"A4\",\"width\":\"210mm\",\"height\":\"297mm\"}},"
                                + "{\"count\":1,\"media\":{\"name\":\"\",\"size\":\"Letter\",\"width\":\"215.9mm\",\"height\":\"279.4mm\"}}]}");
    }

    @Test
    void a_summary_adds_up_all_items() {
        var items =
                List.of(ItemPages.of(1, "612x792*2"), new ItemPages(2, PageSizes.parse("612x792")));

        assertThat(PageSummary.of(items.iterator()).pages())
                .extracting(PageCounts.Count::count)
                .containsExactly(3L);
    }
}
