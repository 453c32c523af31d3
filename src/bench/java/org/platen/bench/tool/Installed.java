package org.platen.bench.tool;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Asks an installed program for its version. */
final class Installed {

    private static final Pattern VERSION = Pattern.compile("\\d+(\\.\\d+)+");

    private static final String UNKNOWN = "?";

    private Installed() {}

    /** The version; empty if there is no such program. */
    static Optional<String> version(String... command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            var said = new String(process.getInputStream().readAllBytes(), ISO_8859_1);
            process.waitFor(1, TimeUnit.MINUTES);
            return Optional.of(version(said));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** The first version number in a text. */
    static String version(String text) {
        var version = VERSION.matcher(text);
        return version.find() ? version.group() : UNKNOWN;
    }
}
