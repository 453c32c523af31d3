package org.platen.engine.crypt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Security handlers, versions and revisions (ISO 32000-2, tables 20 and 21). */
class SecurityHandlerTest {

    @ParameterizedTest(name = "/V {0}, /R {1}")
    @CsvSource({"1, 2", "2, 3", "4, 4", "5, 5", "5, 6"})
    void the_standard_handler_is_known(long version, int revision) {
        assertThat(new SecurityHandler("Standard", version, revision).reasonAgainst()).isNull();
    }

    @ParameterizedTest(name = "/{0}, /V {1}, /R {2}")
    @CsvSource({
        "'', 1, 2, names no security handler",
        "Adobe.PubSec, 1, 2, certificates",
        "Other, 1, 2, /Other",
        "Standard, 0, 2, /V 0",
        "Standard, 3, 3, /V 3",
        "Standard, 6, 6, /V 6",
        "Standard, 1, 7, '/V 1, /R 7'",
        "Standard, 5, 4, '/V 5, /R 4'",
        "Standard, 4, 6, '/V 4, /R 6'"
    })
    void others_are_not(String name, long version, int revision, String reason) {
        assertThat(new SecurityHandler(name, version, revision).reasonAgainst())
                .contains(reason)
                .endsWith("; save it without encryption");
    }
}
