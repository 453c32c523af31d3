package org.platen.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads single settings. Messages name the key and the value found. */
public final class Settings {

    private static final Pattern QUANTITY = Pattern.compile("(\\d{1,15})\\s*([A-Za-z]*)");

    private static final Map<String, Duration> TIMES =
            Map.of(
                    "ms", Duration.ofMillis(1),
                    "s", Duration.ofSeconds(1),
                    "m", Duration.ofMinutes(1),
                    "h", Duration.ofHours(1),
                    "d", Duration.ofDays(1));

    private static final Map<String, Long> SIZES =
            Map.of(
                    "", 1L, "B", 1L, "KiB", 1L << 10, "MiB", 1L << 20, "GiB", 1L << 30, "TiB",
                    1L << 40);

    private Settings() {}

    public static Optional<String> text(String key) {
        return ConfigProvider.getConfig().getOptionalValue(key, String.class);
    }

    public static String text(String key, String otherwise) {
        return text(key).orElse(otherwise);
    }

    /**
     * Reads a secret, or the content of the file whose name is in {@code <key>.file} (in the
     * environment: {@code <KEY>_FILE}), without the end of its line.
     */
    public static Optional<String> secret(String key) {
        return secret(key, Settings::text);
    }

    static Optional<String> secret(String key, Function<String, Optional<String>> settings) {
        var value = settings.apply(key);
        var file = settings.apply(key + ".file");
        if (value.isPresent() && file.isPresent()) {
            throw new IllegalArgumentException(
                    key + " and " + key + ".file are both set; remove one of them");
        }
        return file.map(name -> content(key, name)).or(() -> value);
    }

    private static String content(String key, String file) {
        String content;
        try {
            content = Files.readString(Path.of(file)).stripTrailing();
        } catch (IOException | InvalidPathException e) {
            throw new IllegalArgumentException(
                    key + ".file must name a readable file, but is " + file, e);
        }
        if (content.isEmpty()) {
            throw new IllegalArgumentException(
                    key
                            + ".file must name a file that contains a secret, but "
                            + file
                            + " is empty");
        }
        return content;
    }

    public static boolean flag(String key, boolean otherwise) {
        var value = text(key, Boolean.toString(otherwise));
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw refuse(key, value, "true or false");
        };
    }

    public static int whole(String key, int otherwise) {
        var value = text(key, Integer.toString(otherwise));
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw refuse(key, value, "a whole number");
        }
    }

    /**
     * Reads a duration such as {@code 500ms}, {@code 30s}, {@code 15m}, {@code 8h} or {@code 7d}.
     */
    public static Duration duration(String key, String otherwise) {
        return time(key, text(key, otherwise));
    }

    /**
     * Reads durations in the form of {@link #duration}, separated by commas; none if the text is
     * blank.
     */
    public static List<Duration> durations(String key, String otherwise) {
        return Arrays.stream(text(key, otherwise).split(","))
                .filter(value -> !value.isBlank())
                .map(value -> time(key, value))
                .toList();
    }

    private static Duration time(String key, String value) {
        var unit = TIMES.get(part(value, 2));
        if (unit == null) {
            throw refuse(key, value, "a time such as 500ms, 30s, 15m, 8h or 7d");
        }
        return unit.multipliedBy(Long.parseLong(part(value, 1)));
    }

    /** Reads a size in bytes, such as {@code 4096}, {@code 512MiB} or {@code 2GiB}. */
    public static long bytes(String key, String otherwise) {
        var value = text(key, otherwise);
        var unit = SIZES.get(part(value, 2));
        if (unit == null) {
            throw refuse(key, value, "a size such as 4096, 512MiB or 2GiB");
        }
        return Math.multiplyExact(unit, Long.parseLong(part(value, 1)));
    }

    private static String part(String value, int group) {
        Matcher quantity = QUANTITY.matcher(value.trim());
        return quantity.matches() ? quantity.group(group) : "?";
    }

    private static IllegalArgumentException refuse(String key, String value, String expected) {
        return new IllegalArgumentException(key + " must be " + expected + ", but is " + value);
    }
}
