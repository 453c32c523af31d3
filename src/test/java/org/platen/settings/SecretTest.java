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

    private static final Setting<Optional<String>> PASSWORD =
            Setting.optional(KEY, SettingType.TEXT, "a password");

    private static final Setting<Optional<Path>> PASSWORD_FILE =
            Setting.optional(KEY + ".file", SettingType.PATH, "its file");

    @TempDir Path folder;

    private final Map<String, String> values = new HashMap<>();

    @Test
    void a_secret_may_stand_in_a_file() throws IOException {
        values.put(KEY + ".file", file("correct horse\n"));

        assertThat(secret()).contains("correct horse");
    }

    @Test
    void it_may_be_the_setting_itself_or_missing() {
        assertThat(secret()).isEmpty();
        values.put(KEY, " correct horse ");
        assertThat(secret()).contains(" correct horse ");
    }

    @Test
    void two_secrets_an_empty_one_and_a_missing_file_are_refused() throws IOException {
        values.put(KEY + ".file", file("\n"));
        assertThatThrownBy(this::secret).hasMessageContaining("is empty");

        values.put(KEY + ".file", folder.resolve("nowhere").toString());
        assertThatThrownBy(this::secret)
                .hasMessageContaining(KEY + ".file")
                .hasMessageContaining("nowhere");

        values.put(KEY, "correct horse");
        assertThatThrownBy(this::secret).hasMessageContaining("both set");
    }

    @Test
    void it_is_in_no_message_about_a_wrong_file() {
        values.put(KEY, "correct horse");
        values.put(KEY + ".file", "nowhere");

        assertThatThrownBy(this::secret).hasMessageNotContaining("correct horse");
    }

    private Optional<String> secret() {
        var settings = Settings.of(values);
        var secret = settings.secret(PASSWORD, PASSWORD_FILE);
        settings.requireValid();
        return secret;
    }

    private String file(String content) throws IOException {
        return Files.writeString(folder.resolve("secret"), content).toString();
    }
}
