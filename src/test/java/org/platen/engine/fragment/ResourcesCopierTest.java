package org.platen.engine.fragment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.platen.engine.content.NeededResources.Reduced;
import org.platen.engine.syntax.PdfValue;

/** Resource dictionaries (ISO 32000-2, 7.8.3). */
class ResourcesCopierTest {

    private final NodeTable nodes = new NodeTable();

    @Test
    void what_is_kept_is_copied_and_known_by_its_category() {
        var resources =
                new Reduced(
                        Map.of("Font", Map.of("F1", PdfValue.of("12 0 R"))),
                        Map.of("ProcSet", PdfValue.of("[/PDF]")));
        int node = nodes.add(NodeTable.Kind.ASIDE, 0);

        new ResourcesCopier(new ValueCopier(nodes)).copy(resources);
        nodes.close(null);

        assertThat(BuiltFragment.text(nodes, node))
                .isEqualTo("/Resources<</ProcSet[/PDF]/Font<</F1 {12}>>>>");
        assertThat(nodes.expected(nodes.firstReference(node))).isEqualTo(Expected.FONT);
    }
}
