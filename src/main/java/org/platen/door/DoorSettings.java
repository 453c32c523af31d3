package org.platen.door;

import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.platen.settings.Setting;
import org.platen.settings.SettingType;
import org.platen.settings.Settings;
import org.platen.settings.SettingsRecord;
import org.platen.settings.Subject;

/**
 * The settings of requests before authentication.
 *
 * @param trustedProxies the networks of proxies whose statements about clients are trusted
 * @param hosts the host names that requests may use, in lower case; all if it is empty
 * @param queries the number of queries of one caller that are executed at the same time
 */
@SettingsRecord(Subject.HTTP)
record DoorSettings(List<Network> trustedProxies, Set<String> hosts, int queries) {

    static final String QUERIES_KEY = "platen.http.queries";

    private static final int MIN_QUERIES = 4;

    private static final Setting<List<Network>> TRUSTED_PROXIES =
            new Setting<>(
                    "platen.http.trusted-proxies",
                    SettingType.TEXT
                            .as(Network::of)
                            .list("list", "a list of addresses or networks such as 10.1.0.0/16"),
                    "none",
                    List::of,
                    "addresses or networks (`10.1.0.0/16`) of proxies whose `X-Forwarded-For`,"
                            + " `-Proto` and `-Host` are trusted");

    private static final Setting<List<String>> HOSTS =
            new Setting<>(
                    "platen.http.hosts",
                    SettingType.TEXT.list("list", "a list of host names"),
                    "all",
                    List::of,
                    "host names that requests may use; others get 421");

    private static final Setting<Integer> QUERIES =
            new Setting<>(
                    QUERIES_KEY,
                    SettingType.number(1),
                    "twice the processors, at least 4",
                    () -> Math.max(MIN_QUERIES, 2 * Runtime.getRuntime().availableProcessors()),
                    "`GET` calls of one user executed at the same time, four times as many in all;"
                            + " others wait without a thread for up to 30 s, then get 503 with"
                            + " `Retry-After`");

    @Inject
    DoorSettings(Settings settings) {
        this(
                settings.get(TRUSTED_PROXIES),
                settings.get(HOSTS).stream()
                        .map(host -> host.toLowerCase(Locale.ROOT))
                        .collect(toUnmodifiableSet()),
                settings.get(QUERIES));
    }
}
