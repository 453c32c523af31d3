package org.platen.engine.fragment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platen.engine.syntax.PdfValue;

class ValueCopierTest {

    private final NodeTable nodes = new NodeTable();

    /** With the object numbers of references where these belong. */
    private String copied(String value) {
        byte[] bytes = value.getBytes(ISO_8859_1);
        nodes.clear();
        int node = nodes.add(NodeTable.Kind.OPEN, 1);
        new ValueCopier(nodes).copy(new PdfValue(bytes, 0, bytes.length));
        nodes.close(null);
        var text = new StringBuilder();
        int from = 0;
        for (int i = 0; i < nodes.endOfReferences(node); i++) {
            text.append(text(from, nodes.place(i)));
            text.append('{').append(nodes.target(i)).append('}');
            from = nodes.place(i);
        }
        return text.append(text(from, nodes.end(node))).toString();
    }

    private String text(int from, int to) {
        return new String(nodes.bytes().array(), from, to - from, ISO_8859_1);
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "[1 2  3\t4], [1 2 3 4]",
                "[12 0 R], [{12}]",
                "[1 2 12 0 R 3], [1 2 {12} 3]",
                "[12 0  R 13 0\tR], [{12} {13}]",
                "[1 2 12 %gap\r 0 3], [1 2 12 0 3]",
                "[3[556 278]7 8 500], [3[556 278]7 8 500]",
                "[1 2.5 -3 4 /A 5 (b)6<63>7], [1 2.5 -3 4/A 5(b)6<63>7]",
                "[0 65535 R 65535 0 0 ], [{0} 65535 0 0]",
                "<</A 1/B 12 0 R/C[1 2]>>, <</A 1/B {12}/C[1 2]>>",
                "<</A#20 1/B#00 /#00#00>>, <</A#20 1/B#2300/#2300#2300>>"
            })
    void white_space_goes_and_references_become_gaps(String value, String expected) {
        assertThat(copied(value)).isEqualTo(expected);
    }
}
