package org.platen.usercommand;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.platen.command.RefusedException;

/**
 * The source of a password. It is never an argument, which others can see in the list of processes.
 */
@FunctionalInterface
interface PasswordSource {

    String read(String user);

    /** Reads the first line of a stream, in UTF-8. */
    static PasswordSource of(InputStream stream) {
        return user -> {
            try {
                var reader =
                        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
                return Optional.ofNullable(reader.readLine())
                        .orElseThrow(
                                () ->
                                        new RefusedException(
                                                "Standard input is empty, but --password-stdin reads the"
                                                        + " password from its first line."));
            } catch (IOException e) {
                throw new RefusedException(
                        "Standard input cannot be read: " + e.getMessage() + ".", e);
            }
        };
    }

    /** Reads the password from a terminal, twice and without echo. */
    static PasswordSource of(Console console) {
        return user -> {
            char[] first = console.readPassword("New password of %s: ", user);
            char[] second = console.readPassword("Again: ");
            if (first == null || second == null) {
                throw new RefusedException("No password was entered; nothing was changed.");
            }
            if (!Arrays.equals(first, second)) {
                throw new RefusedException(
                        "The two passwords differ; nothing was changed. Repeat the command.");
            }
            return new String(first);
        };
    }
}
