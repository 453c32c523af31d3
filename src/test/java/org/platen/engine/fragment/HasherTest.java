package org.platen.engine.fragment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.platen.engine.document.Layer;
import org.platen.engine.hash.ContentHash;
import org.platen.engine.hash.Hash;
import org.platen.engine.stream.StreamData;
import org.platen.engine.syntax.DocumentBytes;
import org.platen.engine.syntax.LoadedBytes;
import org.platen.engine.syntax.PdfValue;

class HasherTest {

    private final NodeTable nodes = new NodeTable();
    private final Hasher hasher = new Hasher(new ContentHash(new Random(1)), () -> {});

    /** A node with references to nodes of these numbers. */
    private int node(String value, @Nullable String data) {
        int node = nodes.add(NodeTable.Kind.OPEN, 1 + nodes.count());
        new ValueCopier(nodes).copy(PdfValue.of(value));
        nodes.close(data == null ? null : stream(data.getBytes(ISO_8859_1)));
        return node;
    }

    private static StreamData stream(byte[] data) {
        return new StreamData(
                new LoadedBytes(data, data.length),
                0,
                data.length,
                new DocumentBytes.Window(data, 0, data.length, true));
    }

    private Hash hashed(int node) {
        hasher.hash(nodes, new int[] {node});
        return new Hash(nodes.firstHash(node), nodes.secondHash(node));
    }

    @Test
    void equal_values_have_equal_hashes() {
        assertThat(hashed(node("<</A 1>>", null))).isEqualTo(hashed(node("<</A  1>>", null)));
        assertThat(hashed(node("<</A 1>>", "x"))).isEqualTo(hashed(node("<</A 1>>", "x")));
    }

    @Test
    void different_values_and_data_have_different_hashes() {
        assertThat(hashed(node("<</A 1>>", null)))
                .isNotEqualTo(hashed(node("<</A 2>>", null)))
                .isNotEqualTo(hashed(node("<</A 1>>", "")))
                .isNotEqualTo(hashed(node("<</A 1>>", "x")));
    }

    @Test
    void a_reference_counts_by_the_hash_of_its_target() {
        int one = node("(same)", null);
        int other = node("(same)", null);
        int third = node("(different)", null);
        hashed(one);
        hashed(other);
        hashed(third);

        var hash = hashed(node("<</A " + one + " 0 R>>", null));

        assertThat(hash).isEqualTo(hashed(node("<</A " + other + " 0 R>>", null)));
        assertThat(hash).isNotEqualTo(hashed(node("<</A " + third + " 0 R>>", null)));
    }

    @Test
    void a_layer_differs_from_another_by_its_state() {
        int on = node("<</Type/OCG>>", null);
        int off = node("<</Type/OCG>>", null);
        nodes.setLayer(on, Layer.PRESENT);
        nodes.setLayer(off, Layer.PRESENT | Layer.OFF);

        assertThat(hashed(on)).isNotEqualTo(hashed(off));
    }
}
