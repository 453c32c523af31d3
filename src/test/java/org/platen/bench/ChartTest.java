package org.platen.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class ChartTest {

    private static final Results RESULTS =
            new Results(
                    List.of(
                            result("qpdf", "own", 20_000, 80),
                            result("platen", "own", 20_000, 2),
                            result("openpdf", "own", 20_000, 10),
                            result("cat", "own", 20_000, 1),
                            result("platen", "shared", 100_000, 8),
                            result("openpdf", "shared", 100_000, 60),
                            result("platen", "shared", 20_000, 2.5),
                            result("openpdf", "shared", 20_000, 10),
                            result("qpdf", "shared", 20_000, 90),
                            result("platen", "ranges", 20_000, 1)));

    @Test
    void each_tool_has_a_bar_as_long_as_its_time_and_the_fastest_comes_first() throws Exception {
        var bars =
                elements(svg(RESULTS), "rect").filter(bar -> !bar.getAttribute("rx").equals("8"));

        assertThat(bars.map(bar -> Double.parseDouble(bar.getAttribute("width"))).skip(3))
                .containsExactly(11.3, 56.5, 452.0);
    }

    @Test
    void a_panel_has_the_count_that_most_tools_have_assembled() throws Exception {
        assertThat(texts(svg(RESULTS)))
                .contains("2.5 s", "10.0 s (4.0 times)", "90.0 s (36.0 times)")
                .noneMatch(text -> text.startsWith("100,000"));
    }

    @Test
    void cat_and_variants_without_another_tool_are_left_out() throws Exception {
        assertThat(texts(svg(RESULTS)))
                .doesNotContain("cat")
                .filteredOn(text -> text.contains("documents:"))
                .hasSize(2);
    }

    @Test
    void the_text_has_a_colour_for_light_and_one_for_dark_surroundings() {
        assertThat(svg(RESULTS))
                .contains("prefers-color-scheme: dark")
                .contains("class=\"paper\"", "2026-11-28, 2 &lt;fast&gt; processors");
    }

    @Test
    void results_without_a_comparison_make_no_chart() {
        assertThatThrownBy(() -> svg(new Results(List.of(result("platen", "own", 20, 1)))))
                .isInstanceOf(BenchUsageException.class)
                .hasMessageContaining("Run the bench first");
    }

    private static String svg(Results results) {
        return new Chart(results, "2026-11-28, 2 <fast> processors").svg();
    }

    private static List<String> texts(String svg) throws Exception {
        return elements(svg, "text").map(Element::getTextContent).toList();
    }

    private static Stream<Element> elements(String svg, String name) throws Exception {
        var found = parsed(svg).getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static Result result(String tool, String variant, int documents, double wall) {
        return new Result(tool, "1.0", variant, documents, wall, 1, 100, 1000);
    }
}
