package org.platen.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class PasswordFileTest {

    @TempDir Path data;

    @Test
    void the_password_is_its_only_line() throws IOException {
        var folder = data.resolve("new");
        var path = folder.resolve("admin-password");

        new PasswordFile(path).write("secret");

        assertThat(path).hasContent("secret");
        assertThat(folder.toFile().list()).containsExactly("admin-password");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void only_its_owner_may_read_it() throws IOException {
        var path = data.resolve("admin-password");
        Files.writeString(path, "of an earlier start, readable by all");

        new PasswordFile(path).write("secret");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
    }

    @Test
    void passwords_are_long_and_never_the_same() {
        assertThat(PasswordFile.newPassword()).hasSize(20);
        assertThat(PasswordFile.newPassword()).isNotEqualTo(PasswordFile.newPassword());
    }
}
