package org.platen.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainPathsTest {

    @ParameterizedTest(name = "{0} is read as {1}")
    @CsvSource({
        "/rest/serverengine/authentication/, /rest/serverengine/authentication",
        "/rest//serverengine///version, /rest/serverengine/version",
        "/rest/a%2Fb/jobs, /rest/a%2Fb/jobs",
        "/, /"
    })
    void superfluous_slashes_go(String sent, String read) {
        assertThat(PlainPaths.plain(sent)).isEqualTo(read);
    }
}
