package org.platen.http;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.platen.settings.Setting;
import org.platen.settings.SettingType;
import org.platen.settings.Settings;
import org.platen.settings.SettingsRecord;
import org.platen.settings.Subject;

/**
 * The settings of calls by pages of other origins.
 *
 * @param origins those that may call; {@value #ANY} stands for all
 */
@SettingsRecord(Subject.HTTP)
record CorsSettings(Set<String> origins) {

    static final String ANY = "*";

    private static final Pattern ORIGIN = Pattern.compile("\\*|[a-z][a-z0-9+.-]*://[^/\\s?#]+");

    private static final Setting<List<String>> ORIGINS =
            new Setting<>(
                    "platen.cors.origins",
                    SettingType.TEXT
                            .where("an origin", text -> ORIGIN.matcher(text).matches())
                            .list(
                                    "list, or `*`",
                                    "* or a list of origins such as"
                                            + " https://print.example.com:8443"),
                    "none",
                    List::of,
                    "origins whose browsers may call");

    @Inject
    CorsSettings(Settings settings) {
        this(Set.copyOf(settings.get(ORIGINS)));
    }
}
