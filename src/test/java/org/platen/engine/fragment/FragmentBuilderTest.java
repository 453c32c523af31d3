package org.platen.engine.fragment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.platen.engine.Limits;
import org.platen.engine.RawPdf;
import org.platen.engine.document.PageRuns;
import org.platen.engine.hash.ContentHash;
import org.platen.engine.syntax.BeyondLimitException;

class FragmentBuilderTest {

    private final Fragment fragment = new Fragment();

    private final FragmentBuilder builder =
            new FragmentBuilder(new ContentHash(new Random(1)), () -> {});

    private static PageRange all(RawPdf pdf, int count) {
        return BuiltFragment.range(pdf, new PageRuns(new int[] {0}, new int[] {count}), null);
    }

    private int build(PageRange range, int from) {
        return builder.build(range, from, fragment, Limits.defaults());
    }

    @Test
    void a_long_step_takes_several_fragments() {
        var range = all(new RawPdf().pages(300, ""), 300);

        int next = build(range, 0);

        assertThat(next).isEqualTo(256);
        assertThat(fragment.nodes().pages()).isEqualTo(256);
        assertThat(fragment.first()).isTrue();
        assertThat(fragment.last()).isFalse();

        assertThat(build(range, next)).isEqualTo(300);
        assertThat(fragment.nodes().pages()).isEqualTo(44);
        assertThat(fragment.first()).isFalse();
        assertThat(fragment.last()).isTrue();
    }

    @Test
    void an_object_of_an_earlier_fragment_is_not_copied_again() {
        var pdf =
                new RawPdf()
                        .pages(300, "/Resources<</Font<</F 9 0 R>>>>")
                        .object(9, "<</Type/Font>>");
        var range = all(pdf, 300);

        int next = build(range, 0);
        assertThat(fragment.nodes().kind(node(9))).isEqualTo(NodeTable.Kind.SHARED);
        long hash = fragment.nodes().firstHash(node(9));

        build(range, next);
        assertThat(fragment.nodes().kind(node(9))).isEqualTo(NodeTable.Kind.SHARED_BEFORE);
        assertThat(fragment.nodes().firstHash(node(9))).isEqualTo(hash);
    }

    private int node(int objectNumber) {
        int node = 0;
        while (fragment.nodes().objectNumber(node) != objectNumber) {
            node++;
        }
        return node;
    }

    @Test
    void the_page_in_work_is_known_when_a_build_fails() {
        var large = "<</Type/Page/Parent 2 0 R/Trans<</X(" + "x".repeat(100_000) + ")>>>>";
        var range = all(new RawPdf().pages(3, "").object(11, large), 3);
        var few = new Limits(1_000, 1_000, 1_000_000, 1_000_000, 1_000, 50_000, 1_000_000);

        assertThatThrownBy(() -> builder.build(range, 0, fragment, few))
                .isInstanceOf(BeyondLimitException.class);
        assertThat(builder.pageInWork()).isEqualTo(2);
    }
}
