package org.platen.content.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.platen.content.imports.ImportWarnings.Entry;
import org.platen.engine.Warning;
import org.platen.operation.Finding;

class ImportWarningsTest {

    private final ImportWarnings warnings = new ImportWarnings();

    @Test
    void what_concerns_the_whole_pdf_is_told_once_though_each_item_tells_it() {
        var ofAll = new Warning(Warning.WHOLE_DOCUMENT, "no cross-reference");
        warnings.add("a.pdf", List.of(ofAll, new Warning(1, "no contents")));
        warnings.add("a.pdf", List.of(ofAll, new Warning(2, "no contents")));
        warnings.add("b.pdf", List.of(ofAll));

        assertThat(warnings.entries())
                .containsExactly(
                        new Entry("a.pdf", null, "no cross-reference"),
                        new Entry("a.pdf", 1, "no contents"),
                        new Entry("a.pdf", 2, "no contents"),
                        new Entry("b.pdf", null, "no cross-reference"));
        assertThat(warnings.omitted()).isZero();
    }

    @Test
    void an_operation_keeps_them_with_numbers() {
        warnings.add("a.pdf", List.of(new Warning(Warning.WHOLE_DOCUMENT, "no cross-reference")));
        warnings.add("b.pdf", List.of(new Warning(7, "no contents")));

        assertThat(warnings.findings())
                .containsExactly(
                        new Finding(1, "a.pdf", null, "no cross-reference"),
                        new Finding(2, "b.pdf", 7, "no contents"));
    }

    @Test
    void beyond_a_limit_they_are_only_counted() {
        for (int page = 1; page <= ImportWarnings.MAX_WARNINGS + 7; page++) {
            warnings.add("a.pdf", List.of(new Warning(page, "no contents")));
        }

        assertThat(warnings.entries()).hasSize(ImportWarnings.MAX_WARNINGS);
        assertThat(warnings.omitted()).isEqualTo(7);
    }
}
