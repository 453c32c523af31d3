package org.platen.engine.write;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.platen.engine.primitive.Bytes;

/** The fonts of the form of a print file, and the names by which the fields refer to them. */
final class FontNamesOfForm {

    private static final int MAX_FONTS = 10_000;
    // Counters begin with 1.
    private static final String NOWHERE = "-0";

    private final Map<String, Integer> fonts = new LinkedHashMap<>();
    // New names of fonts whose names were already used, by name and number.
    private final Map<String, String> otherNames = new HashMap<>();
    private final Map<String, Integer> counters = new HashMap<>();
    // Documents name fonts that they do not have; viewers substitute others.
    private final Set<String> namesOfNothing = new HashSet<>();
    // State of the current step.
    private final Map<String, String> renamed = new HashMap<>();

    /**
     * Adds a font of the step. The first font with a name keeps it. Another one is renamed by
     * adding a number, and the fields of the step refer to it by that name.
     */
    void add(String name, int number) {
        var known = fonts.get(name);
        if (known == null && !namesOfNothing.contains(name) && fonts.size() < MAX_FONTS) {
            fonts.put(name, number);
        } else if (known == null || known != number) {
            renamed.put(name, otherName(name, number));
        }
    }

    private String otherName(String name, int number) {
        String key = number + " " + name;
        var known = otherNames.get(key);
        if (known != null) {
            return known;
        }
        String other;
        do {
            other = name + "-" + counters.merge(name, 1, Integer::sum);
        } while (fonts.containsKey(other) || namesOfNothing.contains(other));
        if (fonts.size() < MAX_FONTS) {
            fonts.put(other, number);
            otherNames.put(key, other);
        }
        return other;
    }

    /** The name in the print file that denotes the same font as in its document, or none. */
    String name(String name, boolean isThere) {
        if (isThere) {
            return renamed.getOrDefault(name, name);
        }
        boolean isTaken = fonts.containsKey(name) || namesOfNothing.size() >= MAX_FONTS;
        if (!isTaken) {
            namesOfNothing.add(name);
        }
        return isTaken ? name + NOWHERE : name;
    }

    void endStep() {
        renamed.clear();
    }

    boolean isEmpty() {
        return fonts.isEmpty();
    }

    /** Puts the names with references to their fonts. */
    Bytes put(Bytes value) {
        fonts.forEach((name, font) -> value.put('/').put(name).put(' ').putReference(font));
        return value;
    }
}
