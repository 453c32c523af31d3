package org.platen.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonitorPathsTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "/rest/platen/v1/health, true",
        "/rest/platen/v1/health/live, true",
        "//rest/platen/v1/health/ready/, true",
        "/rest/platen/v1/metrics, true",
        "/rest/platen/v1/health/../users, false",
        "/rest/platen/v1/healthy, false",
        "/rest/platen/v1/operations, false",
        "/rest/serverengine/authentication, false"
    })
    void health_and_metrics_are_watched_and_nothing_else(String path, boolean watched) {
        assertThat(MonitorPaths.isMonitored(path)).isEqualTo(watched);
    }
}
