package org.platen.engine.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.platen.engine.OpenedPdf;
import org.platen.engine.RawPdf;

/** Pages in their order (ISO 32000-2, 7.7.3). */
class PageTreeTest {

    private static PageTree tree() {
        var pdf =
                new RawPdf()
                        .object(2, "<</Type/Pages/Rotate 90/Kids[10 0 R 3 0 R 10 0 R]/Count 5>>")
                        .object(10, "<</Type/Pages/Resources<<>>/Kids[11 0 R 12 0 R]/Count 2>>")
                        .object(11, "<</Type/Page>>")
                        .object(12, "<</Type/Page/Rotate 0>>");
        return PageTree.of(OpenedPdf.document(pdf), OpenedPdf.LIMITS);
    }

    @Test
    void pages_are_in_the_order_of_the_kids() {
        var tree = tree();

        assertThat(tree.count()).isEqualTo(5);
        int[] pages = new int[5];
        for (int i = 0; i < pages.length; i++) {
            pages[i] = tree.page(i);
        }
        assertThat(pages).containsExactly(11, 12, 3, 11, 12);
        assertThat(tree.warnings()).isEmpty();
    }

    @Test
    void a_page_inherits_from_its_ancestors_and_not_from_itself() {
        assertThat(tree().inherited(1)).isEqualTo(new InheritedAttributes(10, 0, 0, 2));
        assertThat(tree().inherited(2)).isEqualTo(new InheritedAttributes(0, 0, 0, 2));
    }

    @Test
    void the_first_index_of_a_page_is_found() {
        var tree = tree();

        assertThat(tree.indexOf(11)).isZero();
        assertThat(tree.indexOf(12)).isEqualTo(1);
        assertThat(tree.indexOf(3)).isEqualTo(2);
        for (int none : new int[] {1, 2, 4, 10, 13, 1000, Integer.MAX_VALUE}) {
            assertThat(tree.indexOf(none)).isEqualTo(-1);
        }
    }

    @Test
    void pages_and_nodes_belong_to_the_tree_and_nothing_else() {
        var tree = tree();

        for (int node : new int[] {2, 3, 10, 11, 12}) {
            assertThat(tree.contains(node)).isTrue();
        }
        for (int other : new int[] {1, 4, 13, 1000}) {
            assertThat(tree.contains(other)).isFalse();
        }
    }
}
