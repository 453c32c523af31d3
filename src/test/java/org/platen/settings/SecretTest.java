package org.platen.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretTest {

    private static final String KEY = "platen.admin.password";

    @TempDir Path folder;

    private final Map<String, String> settings = new HashMap<>();

    @Test
    void a_secret_may_stand_in_a_file() throws IOException {
        settings.put(KEY + ".file", file("correct horse\n"));

        assertThat(secret()).contains("correct horse");
    }

    @Test
    void it_may_be_the_setting_itself_or_missing() {
        assertThat(secret()).isEmpty();
        settings.put(KEY, "correct horse");
        assertThat(secret()).contains("correct horse");
    }

    @Test
    void two_secrets_an_empty_one_and_a_missing_file_are_refused() throws IOException {
        settings.put(KEY + ".file", file("\n"));
        assertThatThrownBy(this::secret).hasMessageContaining("is empty");

        settings.put(KEY + ".file", folder.resolve("nowhere").toString());
        assertThatThrownBy(this::secret)
                .hasMessageContaining(KEY + ".file")
                .hasMessageContaining("nowhere");

        settings.put(KEY, "correct horse");
        assertThatThrownBy(this::secret).hasMessageContaining("both set");
    }

    private Optional<String> secret() {
        return Settings.secret(KEY, key -> Optional.ofNullable(settings.get(key)));
    }

    private String file(String content) throws IOException {
        return Files.writeString(folder.resolve("secret"), content).toString();
    }
}
