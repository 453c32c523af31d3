package org.platen.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.platen.metrics.Exposition.OPEN_METRICS;
import static org.platen.metrics.Exposition.PROMETHEUS;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExpositionTest {

    private static final MediaType OPEN = new MediaType("application", "openmetrics-text");

    @Test
    void the_first_acceptable_format_is_taken() {
        assertThat(Exposition.of(List.of(OPEN, MediaType.TEXT_PLAIN_TYPE))).isEqualTo(OPEN_METRICS);
        assertThat(Exposition.of(List.of(MediaType.TEXT_PLAIN_TYPE, OPEN))).isEqualTo(PROMETHEUS);
        assertThat(Exposition.of(List.of(MediaType.APPLICATION_JSON_TYPE, OPEN)))
                .isEqualTo(OPEN_METRICS);
    }

    @Test
    void whoever_accepts_anything_gets_the_format_of_prometheus() {
        assertThat(Exposition.of(List.of(MediaType.WILDCARD_TYPE))).isEqualTo(PROMETHEUS);
        assertThat(Exposition.of(List.of(new MediaType("text", "*")))).isEqualTo(PROMETHEUS);
        assertThat(PROMETHEUS.contentType()).isEqualTo("text/plain; version=0.0.4; charset=utf-8");
    }
}
