package org.platen.engine.fragment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platen.engine.Heading;
import org.platen.engine.RawPdf;
import org.platen.engine.document.PageRuns;

/** Bookmarks of documents: outline items (ISO 32000-2, 12.3.3) with text strings (7.9.2.2). */
class HeadingWriterTest {

    private static String wide(String text) {
        return HexFormat.of().formatHex(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE));
    }

    private static BuiltFragment built(String info, Heading heading) {
        var pdf = new RawPdf().pages(3, "").object(20, "<<" + info + ">>").trailer("/Info 20 0 R");
        return new BuiltFragment(
                BuiltFragment.range(pdf, new PageRuns(new int[] {2}, new int[] {1}), heading));
    }

    private static String written(String info, Heading heading) {
        var built = built(info, heading);
        var item = built.asides(CatalogueEntry.OutlineItem.class).get(0);
        return built.text(item.node());
    }

    @ParameterizedTest(name = "title {0}, asked for: {1}")
    @CsvSource({
        "/Title(A letter), true, (A letter)",
        "/Title(A letter), false, ''",
        "/Title( ), true, ''",
        "/Title 7, true, ''",
        "'', true, ''"
    })
    void the_title_of_the_document_comes_before_the_name_of_the_file(
            String info, boolean titled, String title) {
        var expected = title.isEmpty() ? "<" + wide("\u00c4") + ">" : title;

        assertThat(written(info, new Heading(1, "\u00c4", titled)))
                .isEqualTo("<</Title" + expected + "/Dest[{p0}/Fit]");
    }

    @Test
    void a_heading_is_known_again_by_its_document() {
        var items =
                built("", new Heading(4711, "a", false)).asides(CatalogueEntry.OutlineItem.class);

        assertThat(items)
                .singleElement()
                .satisfies(
                        item -> {
                            assertThat(item.key()).isEqualTo(4711);
                            assertThat(item.depth()).isZero();
                            assertThat(item.leads()).isFalse();
                        });
    }
}
