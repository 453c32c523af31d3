package org.platen.settings;

import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;

/**
 * The settings of the web server that several packages need.
 *
 * @param publicUrl the base of this server's addresses, without a slash at its end; empty if
 *     requests tell it
 * @param threads the number of threads that execute requests
 */
@SettingsRecord(Subject.HTTP)
public record HttpSettings(Optional<URI> publicUrl, int threads) {

    private static final Setting<Optional<URI>> PUBLIC_URL =
            Setting.optional(
                    "platen.public-url",
                    SettingType.URL,
                    "the request's host",
                    "base of the addresses in `Link`");

    private static final Setting<Integer> THREADS =
            Setting.of(
                    "platen.http.threads",
                    SettingType.number(1),
                    "256",
                    "threads that execute requests; half of them may read bodies");

    @Inject
    public HttpSettings(Settings settings) {
        this(settings.get(PUBLIC_URL), settings.get(THREADS));
    }
}
