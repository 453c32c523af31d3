package org.platen.settings;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The declaration of a setting. The reference in {@code src/docs/settings.md} is written from these
 * declarations.
 *
 * @param key the name of the property
 * @param type the type of its values
 * @param shownDefault the default in the reference
 * @param fallback returns the value if none is set
 * @param meaning the description in the reference
 */
public record Setting<T>(
        String key,
        SettingType<T> type,
        String shownDefault,
        Supplier<T> fallback,
        String meaning) {

    private static final String NONE = "none";

    /** Declares a setting whose default is written as a user would write it. */
    public static <T> Setting<T> of(
            String key, SettingType<T> type, String fallback, String meaning) {
        return new Setting<>(key, type, "`" + fallback + "`", () -> type.parse(fallback), meaning);
    }

    /** Declares a setting without a default. */
    public static <T> Setting<Optional<T>> optional(
            String key, SettingType<T> type, String meaning) {
        return optional(key, type, NONE, meaning);
    }

    /** Declares a setting whose default its record makes of other values. */
    public static <T> Setting<Optional<T>> optional(
            String key, SettingType<T> type, String shownDefault, String meaning) {
        return new Setting<>(key, type.as(Optional::of), shownDefault, Optional::empty, meaning);
    }

    /** Declares a setting whose default is the number of processors. */
    public static Setting<Integer> ofProcessors(String key, String meaning) {
        return new Setting<>(
                key,
                SettingType.number(1),
                "number of processors",
                Runtime.getRuntime()::availableProcessors,
                meaning);
    }

    /** Returns the environment variable that sets a property. */
    static String variable(String key) {
        return key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    String variable() {
        return variable(key);
    }

    String refusal(String value) {
        return key + " must be " + type.wanted() + ", but is " + value;
    }
}
