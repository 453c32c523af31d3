package org.platen.engine.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SurveyTest {

    private static final int SHARED = 7;
    private static final int OTHER = 8;

    private final Survey survey = new Survey();

    @ParameterizedTest
    @ValueSource(ints = {17, 100, 1_000_000, Integer.MAX_VALUE})
    void samples_are_pages_from_the_whole_document(int pages) {
        int[] samples = Survey.samples(pages);

        assertThat(samples[0]).isZero();
        assertThat(IntStream.of(samples)).allMatch(index -> index >= 0 && index < pages);
        assertThat(IntStream.of(samples).max().orElseThrow()).isGreaterThan((int) (pages / 4L * 3));
    }

    @Test
    void samples_are_fronts_and_backs() {
        assertThat(IntStream.of(Survey.samples(160)).map(index -> index % 2).distinct().count())
                .isEqualTo(2);
    }

    @Test
    void in_a_short_document_every_page_is_examined() {
        assertThat(Survey.NONE.allows(0)).isTrue();
        assertThat(Survey.NONE.allows(SHARED)).isTrue();
    }

    @Test
    void a_dictionary_that_is_needed_as_a_whole_is_not_examined_again() {
        survey.add(SHARED, true);

        assertThat(survey.allows(SHARED)).isFalse();
        assertThat(survey.allows(OTHER)).isFalse();
    }

    @Test
    void a_dictionary_of_which_something_was_not_needed_is_examined() {
        survey.add(SHARED, true);
        survey.add(SHARED, false);

        assertThat(survey.allows(SHARED)).isTrue();
        assertThat(survey.allows(OTHER)).isTrue();
    }

    @Test
    void where_dictionaries_are_shared_nothing_is_known_of_others() {
        survey.add(SHARED, true);
        survey.add(SHARED, true);

        assertThat(survey.allows(SHARED)).isFalse();
        assertThat(survey.allows(OTHER)).isTrue();
    }

    @Test
    void dictionaries_of_single_pages_are_like_each_other() {
        survey.add(0, true);
        survey.add(0, true);

        assertThat(survey.allows(0)).isFalse();

        survey.add(0, false);

        assertThat(survey.allows(0)).isTrue();
    }
}
