package org.platen.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlacesTest {

    private static final Sender ANN = new Sender("ann", "10.0.0.1");

    private static final Sender BEN = new Sender("ben", "10.0.0.1");

    private static final Sender CARL = new Sender("carl", "10.0.0.1");

    private static final Sender DORA = new Sender("dora", "10.0.0.2");

    private final List<String> placed = new ArrayList<>();

    @Test
    void a_caller_has_sixteen_places_and_an_address_thirty_two() {
        var places = places(100);

        assertThat(taken(places, ANN, 20)).isEqualTo(16);
        assertThat(taken(places, BEN, 20)).isEqualTo(16);
        assertThat(taken(places, CARL, 1)).isZero();
        assertThat(taken(places, DORA, 1)).isOne();
    }

    @Test
    void there_are_no_more_places_than_threads_for_them() {
        var places = places(3);

        assertThat(taken(places, ANN, 5)).isEqualTo(3);
        assertThat(taken(places, DORA, 1)).isZero();
    }

    @Test
    void a_free_place_goes_to_the_waiting_caller_with_the_fewest() {
        var places = places(3);
        taken(places, ANN, 2);
        taken(places, DORA, 1);
        await(places, ANN, "ann");
        await(places, BEN, "ben");

        places.release(DORA);
        assertThat(placed).containsExactly("ben");

        places.release(BEN);
        assertThat(placed).containsExactly("ben", "ann");
    }

    @Test
    void who_gives_up_gets_no_place_and_takes_none_from_others() {
        var places = places(1);
        taken(places, ANN, 1);
        Runnable ben = () -> placed.add("ben");
        assertThat(places.takeLater(BEN, ben)).isTrue();

        assertThat(places.giveUp(ben)).isTrue();
        assertThat(places.giveUp(ben)).isFalse();

        places.release(ANN);
        assertThat(placed).isEmpty();
        assertThat(places.take(DORA)).isTrue();
    }

    @Test
    void not_everybody_may_wait_and_one_caller_leaves_half_to_others() {
        var places = places(1);
        taken(places, ANN, 1);

        IntStream.range(0, 5).forEach(i -> await(places, BEN, "nobody"));

        assertThat(places.takeLater(BEN, () -> placed.add("one more"))).isFalse();
        IntStream.range(0, 5).forEach(i -> await(places, CARL, "nobody"));
        assertThat(places.takeLater(DORA, () -> placed.add("one more"))).isFalse();
    }

    private static Places places(int all) {
        return new Places(new Places.Limits(all, 16, 32, 10));
    }

    private void await(Places places, Sender sender, String name) {
        assertThat(places.takeLater(sender, () -> placed.add(name))).isTrue();
    }

    private static long taken(Places places, Sender sender, int tries) {
        return IntStream.range(0, tries).filter(i -> places.take(sender)).count();
    }
}
