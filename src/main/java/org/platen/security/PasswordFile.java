package org.platen.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;

/** Holds a generated password. Only the owner of the file may read it, from its first moment. */
record PasswordFile(Path path) {

    private static final int RANDOM_BYTES = 15;

    static String newPassword() {
        byte[] bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    void write(String password) {
        try {
            var folder = path.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            // A temporary file is created readable by its owner only (a test holds this).
            var draft = Files.createTempFile(folder, ".admin-password", "");
            Files.writeString(
                    draft, password + "\n", StandardOpenOption.WRITE, StandardOpenOption.SYNC);
            Files.move(draft, path, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot write the password of the user admin to " + path, e);
        }
    }

    @Override
    public String toString() {
        return path.toAbsolutePath().toString();
    }
}
