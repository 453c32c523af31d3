package org.platen.engine.write;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.platen.engine.document.DocumentFacts;
import org.platen.engine.primitive.Bytes;
import org.platen.engine.syntax.Warnings;

/**
 * Writes the viewer settings in the catalogue of a print file: those that all documents have in
 * common. They apply to a whole file on screen and in print, so differing ones are left out.
 */
final class SettingsWriter {

    private static final String ENFORCED = "PrintScaling";

    private final Warnings warnings;
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final Map<String, String> preferences = new LinkedHashMap<>();
    private boolean begun;

    SettingsWriter(Warnings warnings) {
        this.warnings = warnings;
    }

    /** Begins a step. */
    void begin(DocumentFacts facts) {
        if (begun) {
            keepCommon(settings, facts.settings());
            warn(keepCommon(preferences, facts.preferences()));
        } else {
            settings.putAll(facts.settings());
            preferences.putAll(facts.preferences());
            begun = true;
        }
    }

    /**
     * Removes settings that differ.
     *
     * @return the keys that are removed on either side
     */
    private static Set<String> keepCommon(Map<String, String> common, Map<String, String> its) {
        if (common.equals(its)) {
            return Set.of();
        }
        var different = new TreeSet<String>(its.keySet());
        different.addAll(common.keySet());
        different.removeIf(key -> common.containsKey(key) && common.get(key).equals(its.get(key)));
        common.keySet().removeAll(different);
        return different;
    }

    // The way in which a viewer opens the file changes no page, so there is no warning about it.
    private void warn(Set<String> different) {
        if (!different.isEmpty()) {
            warnings.add(
                    ("viewer preferences apply to all pages of a print file, but"
                                    + " its documents differ in /%s: it is not kept")
                            .formatted(String.join(", /", different)));
        }
    }

    void finish(Bytes catalog) {
        put(settings, catalog);
        if (!preferences.containsKey(ENFORCED)) {
            preferences.remove("Enforce");
        }
        if (!preferences.isEmpty()) {
            catalog.put("/ViewerPreferences<<");
            put(preferences, catalog);
            catalog.put(">>");
        }
    }

    private static void put(Map<String, String> values, Bytes into) {
        values.forEach((key, value) -> into.put('/').put(key).put(value));
    }
}
