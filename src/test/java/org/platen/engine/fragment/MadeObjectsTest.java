package org.platen.engine.fragment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.platen.engine.syntax.PdfValue;

class MadeObjectsTest {

    private static final int FIRST = 100;

    private final MadeObjects made = new MadeObjects(FIRST);

    @Test
    void numbers_follow_those_of_the_file() {
        assertThat(made.add(new byte[] {'q'})).isEqualTo(FIRST);
        assertThat(made.add(PdfValue.of("<</A 1>>"), new byte[] {'Q', 'q'})).isEqualTo(FIRST + 1);

        assertThat(made.has(FIRST - 1)).isFalse();
        assertThat(made.has(FIRST + 1)).isTrue();
        assertThat(made.has(FIRST + 2)).isFalse();
        assertThat(made.bytes()).isEqualTo(3);
    }

    @Test
    void a_stream_has_its_dictionary_and_its_data() {
        int number = made.add(PdfValue.of("<</A 1>>"), new byte[] {'Q', 'q'});

        assertThat(made.get(number).number()).isEqualTo(number);
        assertThat(made.get(number).isStream()).isTrue();
        assertThat(made.get(number).value().require("A").integer()).isOne();
        assertThat(made.data(number).length()).isEqualTo(2);
    }

    @Test
    void a_node_is_remembered_until_all_are_removed() {
        int number = made.add(new byte[0]);
        assertThat(made.node(number)).isEqualTo(-1);

        made.setNode(number, 7);
        made.setNode(number + 1, 8);
        assertThat(made.node(number)).isEqualTo(7);
        assertThat(made.node(number + 1)).isEqualTo(-1);

        made.clear();
        assertThat(made.has(number)).isFalse();
        assertThat(made.bytes()).isZero();
        assertThat(made.add(new byte[0])).isEqualTo(FIRST);
    }
}
