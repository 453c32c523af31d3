package org.platen.engine.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.platen.engine.syntax.PdfValue;

class ObjectStreamsTest {

    private final ObjectStreams streams = new ObjectStreams();

    @Test
    void one_that_was_decoded_is_not_decoded_again() {
        var decoded = decoded(100);
        streams.put(7, decoded);

        assertThat(streams.get(7)).isSameAs(decoded);
        assertThat(streams.get(8)).isNull();
    }

    @Test
    void those_that_were_not_used_for_the_longest_time_are_forgotten_beyond_eight_mebibytes() {
        for (int number = 0; number < 8; number++) {
            streams.put(number, decoded(1 << 20));
        }
        streams.get(0);
        streams.put(8, decoded(1 << 20));

        assertThat(streams.get(0)).isNotNull();
        assertThat(streams.get(1)).isNull();
        assertThat(streams.get(8)).isNotNull();
    }

    @Test
    void one_that_two_threads_have_decoded_counts_once() {
        for (int again = 0; again < 20; again++) {
            streams.put(1, decoded(1 << 20));
        }
        streams.put(2, decoded(6 << 20));

        assertThat(streams.get(1)).isNotNull();
    }

    private static ObjectStream decoded(int size) {
        return new ObjectStream(PdfValue.of("<</N 0/First 0>>"), new byte[size], List.of());
    }
}
