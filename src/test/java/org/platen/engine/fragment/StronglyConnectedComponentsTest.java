package org.platen.engine.fragment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platen.engine.RawPdf;

/** Objects that refer to each other (ISO 32000-2, 7.3.10). */
class StronglyConnectedComponentsTest {

    private final BuiltFragment built =
            BuiltFragment.of(
                    new RawPdf()
                            .page(
                                    """
                                    /Resources<</Properties<</A 20 0 R/B 21 0 R/C 23 0 R
                                    /D 25 0 R/E 27 0 R/F 28 0 R>>>>\
                                    """)
                            .object(20, "<</X 1>>")
                            .object(21, "<</X 22 0 R>>")
                            .object(22, "<</X 21 0 R/Y 20 0 R>>")
                            .object(23, "<</X 24 0 R>>")
                            .object(24, "<</X 23 0 R/Y 20 0 R>>")
                            .object(25, "<</X 26 0 R>>")
                            .object(26, "<</X 25 0 R/Q 3 0 R>>")
                            .object(27, "<</X 26 0 R>>")
                            .object(28, "<</X 28 0 R>>"),
                    0,
                    1);

    private final NodeTable nodes = built.fragment().nodes();

    @ParameterizedTest(name = "object {0} is {1}")
    @CsvSource({
        "3, PAGE",
        "20, SHARED",
        "21, SHARED",
        "22, SHARED",
        "25, BOUND",
        "26, BOUND",
        "27, BOUND",
        "28, SHARED"
    })
    void an_object_that_leads_to_a_page_belongs_to_the_step(int object, NodeTable.Kind kind) {
        assertThat(nodes.kind(built.node(object))).isEqualTo(kind);
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({"21, 23, true", "22, 24, true", "21, 22, false", "20, 28, false"})
    void equal_cycles_have_equal_hashes(int one, int other, boolean equal) {
        assertThat(nodes.firstHash(built.node(one)) == nodes.firstHash(built.node(other)))
                .isEqualTo(equal);
    }

    @Test
    void a_chain_may_be_long() {
        var pdf = new RawPdf().page("/Resources<</Properties<</A 100 0 R>>>>");
        for (int number = 100; number < 5_000; number++) {
            pdf.object(number, "<</X " + (number + 1) + " 0 R>>");
        }
        var chain = BuiltFragment.of(pdf.object(5_000, "<</Q 3 0 R>>"), 0, 1);

        assertThat(chain.fragment().nodes().kind(chain.node(100))).isEqualTo(NodeTable.Kind.BOUND);
    }
}
