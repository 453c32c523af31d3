package org.platen.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class IdChunkTest {

    @Test
    void the_last_id_is_repeated_up_to_a_power_of_two() {
        assertThat(IdChunk.of(List.of(7L))).containsExactly(new IdChunk(List.of(7L)));
        assertThat(IdChunk.of(List.of(7L, 8L, 9L)))
                .containsExactly(new IdChunk(List.of(7L, 8L, 9L, 9L)));
    }

    @Test
    void many_ids_are_several_chunks_in_their_order() {
        var ids = LongStream.rangeClosed(1, 2049).boxed().toList();

        var chunks = IdChunk.of(ids);

        assertThat(chunks).extracting(chunk -> chunk.ids().size()).containsExactly(1024, 1024, 1);
        assertThat(chunks).flatExtracting(IdChunk::ids).isEqualTo(ids);
    }

    @Test
    void no_ids_are_no_chunk() {
        assertThat(IdChunk.of(List.of())).isEmpty();
    }

    @Test
    void the_condition_has_a_place_for_each_bound_and_each_id() {
        assertThat(new IdChunk(List.of(7L, 8L)).holds("i.id"))
                .isEqualTo("i.id between ?1 and ?2 and i.id in (?3, ?4)");
    }
}
