package org.platen.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DatabaseAddressTest {

    @Test
    void the_database_is_the_one_of_the_server_and_is_not_made() throws IOException {
        var url = DatabaseAddress.of(Map.of("PLATEN_DATA", "/data")).url();

        assertThat(url)
                .isEqualTo(
                        "jdbc:h2:file:/data/database/platen;DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0"
                                + ";IFEXISTS=TRUE");
        assertThat(Files.readString(Path.of("server-config/configure.cli")))
                .contains("/database/platen;DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0}");
    }

    @Test
    void messages_show_no_option_of_the_address() {
        var address =
                DatabaseAddress.of(
                        Map.of(
                                "PLATEN_DB_URL",
                                "jdbc:postgresql://db/platen?password=secret",
                                "PLATEN_DB_PASSWORD",
                                "secret"));

        assertThat(address).hasToString("jdbc:postgresql://db/platen");
    }
}
