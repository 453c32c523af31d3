package org.platen.filestore.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.platen.problem.ProblemException;

class ByteRangeTest {

    @ParameterizedTest(name = "{0} of 1000 bytes")
    @CsvSource({
        "bytes=0-99,    0,   100, bytes 0-99/1000",
        "bytes=100-,    100, 900, bytes 100-999/1000",
        "bytes=-50,     950, 50,  bytes 950-999/1000",
        "bytes=-5000,   0,  1000, bytes 0-999/1000",
        "bytes=990-2000,990, 10,  bytes 990-999/1000",
        "bytes=999-999, 999, 1,   bytes 999-999/1000"
    })
    void a_single_range_is_read(String header, long first, long length, String contentRange) {
        var range = ByteRange.of(header, 1000).orElseThrow();

        assertThat(range).isEqualTo(new ByteRange(first, length));
        assertThat(range.within(1000)).isEqualTo(contentRange);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "bytes=-",
                "bytes=0-1,5-6",
                "bytes=9-3",
                "pages=1-2",
                "bytes=a-b",
                "bytes"
            })
    void what_we_do_not_read_means_the_whole(String header) {
        assertThat(ByteRange.of(header, 1000)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=1000-", "bytes=5000-6000", "bytes=-0"})
    void a_part_that_is_not_there_is_refused(String header) {
        assertThatThrownBy(() -> ByteRange.of(header, 1000))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().status()).isEqualTo(416));
    }

    @Test
    void an_empty_file_has_no_parts() {
        assertThatThrownBy(() -> ByteRange.of("bytes=0-0", 0)).isInstanceOf(ProblemException.class);
    }
}
