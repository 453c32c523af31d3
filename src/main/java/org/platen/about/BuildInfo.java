package org.platen.about;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The version and the commit of this build. Maven writes both to {@code build.properties}.
 *
 * @param version the version of the release
 * @param commit 40 hexadecimal digits, with {@code -dirty} if files were changed since; {@code
 *     unknown} if it was not built in a checkout of git
 */
public record BuildInfo(String version, String commit) {

    private static final String UNKNOWN = "unknown";

    public static BuildInfo current() {
        try (var stream = BuildInfo.class.getResourceAsStream("build.properties")) {
            return of(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param stream the properties; null if there are none, as in a build without Maven
     */
    static BuildInfo of(@Nullable InputStream stream) throws IOException {
        var properties = new Properties();
        if (stream != null) {
            properties.load(stream);
        }
        return new BuildInfo(
                properties.getProperty("version", UNKNOWN),
                properties.getProperty("commit", UNKNOWN));
    }
}
