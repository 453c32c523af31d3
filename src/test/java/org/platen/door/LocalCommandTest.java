package org.platen.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.platen.database.SchemaReady;
import org.platen.settings.NodeSettings;

class LocalCommandTest {

    @TempDir Path folder;

    private LocalCommand command;

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // no container injects here
    void begin() {
        command = new LocalCommand();
        command.settings = new NodeSettings(folder, "one");
        command.begin(new SchemaReady());
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.0.2", "::1", "198.51.100.7"})
    void the_secret_counts_from_this_machine(String address) throws IOException {
        // 198.51.100.7 is the address that the request has come to.
        assertThat(command.isSentBy(request(secret()).from(address).get())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.1", "10.0.0.1", "2001:db8::1"})
    void it_does_not_count_from_another_one(String address) throws IOException {
        assertThat(command.isSentBy(request(secret()).from(address).get())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-For", "Forwarded", "X-Forwarded-Host", "Via"})
    void nor_by_a_proxy_on_this_machine(String header) throws IOException {
        var request = request(secret()).from("127.0.0.1").with(header, "127.0.0.1");

        assertThat(command.isSentBy(request.get())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "guess"})
    void nothing_else_counts(String guess) {
        assertThat(command.isSentBy(request(guess).from("127.0.0.1").get())).isFalse();
    }

    @Test
    void before_the_start_no_secret_counts_not_even_the_empty_one() {
        assertThat(new LocalCommand().isSentBy(request("").from("127.0.0.1").get())).isFalse();
    }

    @Test
    void each_start_makes_another_secret_that_only_the_owner_may_read() throws IOException {
        var first = secret();
        command.begin(new SchemaReady());

        assertThat(secret()).hasSize(43).isNotEqualTo(first);
        assertThat(Files.getPosixFilePermissions(file()))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(command.isSentBy(request(first).from("127.0.0.1").get())).isFalse();
    }

    private Path file() {
        return folder.resolve("nodes/one").resolve(LocalCommand.FILE);
    }

    private String secret() throws IOException {
        return Files.readString(file());
    }

    private static Request request(String secret) {
        return new Request("GET", "/rest/platen/v1/users").with(LocalCommand.HEADER, secret);
    }
}
