package org.platen.settings;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Finds names that look like settings of Platen and are none; most of them are misspelt. */
final class UnknownSettings {

    private static final Pattern OURS = Pattern.compile("PLATEN_.*|platen\\..*");

    /** Passed to the server by the launcher, not for users. */
    private static final List<String> INTERNAL =
            List.of(
                    "PLATEN_DB_DRIVER",
                    "PLATEN_LOG_SIZE",
                    "PLATEN_NODE_FOLDER",
                    "PLATEN_PLAIN",
                    "PLATEN_TLS");

    /** The environment variables of all settings. */
    private final Set<String> settings;

    UnknownSettings(Collection<String> variables) {
        settings = new HashSet<>(variables);
        Arrays.stream(LauncherSetting.values()).map(Enum::name).forEach(settings::add);
    }

    /** Returns one message for each unknown setting among names of properties and variables. */
    List<String> among(Collection<String> names) {
        var unknown = new TreeMap<String, String>();
        for (var name : names) {
            var variable = Setting.variable(name);
            if (OURS.matcher(name).matches()
                    && !settings.contains(variable)
                    && !INTERNAL.contains(variable)) {
                // A server may list a variable as a property as well.
                unknown.merge(variable, name, (one, other) -> variable);
            }
        }
        return unknown.values().stream().map(this::message).toList();
    }

    private String message(String name) {
        return name
                + " is set, but Platen has no such setting"
                + Spelling.nearest(Setting.variable(name), settings)
                        .map(known -> "; " + known + " is the nearest one")
                        .orElse("")
                + ".";
    }
}
