package org.platen.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.platen.owner.Owner;

class PageIteratorTest {

    private static final int SIZE = 3;

    private final List<Long> askedAfter = new ArrayList<>();

    private int rows;

    private final PageIterator<Long> iterator = new PageIterator<>(Long::longValue, this::after);

    @ParameterizedTest(name = "of {0} rows")
    @ValueSource(ints = {0, 1, 3, 4, 6, 7})
    void each_row_comes_once_and_in_order(int count) {
        rows = count;

        var read = new ArrayList<Long>();
        iterator.forEachRemaining(read::add);

        assertThat(read)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, count).boxed().toList());
    }

    @Test
    void a_page_is_read_when_it_is_needed_and_not_before() {
        rows = 7;

        assertThat(askedAfter).isEmpty();
        for (int nr = 0; nr < SIZE; nr++) {
            iterator.next();
        }
        assertThat(askedAfter).containsExactly(0L);
        iterator.next();
        assertThat(askedAfter).containsExactly(0L, 3L);
    }

    @Test
    void nothing_is_asked_for_after_an_empty_page() {
        rows = 3;

        iterator.forEachRemaining(row -> {});

        assertThat(iterator.hasNext()).isFalse();
        assertThatThrownBy(iterator::next).isInstanceOf(NoSuchElementException.class);
        assertThat(askedAfter).containsExactly(0L, 3L);
    }

    @Test
    void each_page_is_read_for_the_user_who_asked_for_the_list_whoever_reads_it() {
        var users = new ArrayList<String>();
        var ann = new Owner("ann", Owner.Access.OWN);
        var list =
                ann.call(
                        () ->
                                PageIterator.ofIds(
                                        key -> {
                                            users.add(Owner.currentName());
                                            return key < 2 ? List.of(key + 1) : List.of();
                                        }));

        list.forEachRemaining(row -> {});

        assertThat(users).containsExactly("ann", "ann", "ann");
    }

    private List<Long> after(long key) {
        askedAfter.add(key);
        return LongStream.rangeClosed(key + 1, Math.min(rows, key + SIZE)).boxed().toList();
    }
}
