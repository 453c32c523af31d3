package org.platen.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The type of a setting: its parser, and the words for it in the reference and in messages.
 *
 * @param unit the name in the reference
 * @param wanted completes "must be" in the message about a wrong value
 * @param parser throws a runtime exception if the text is no such value
 */
public record SettingType<T>(String unit, String wanted, Function<String, T> parser) {

    private static final Pattern QUANTITY = Pattern.compile("(\\d{1,15})\\s*([A-Za-z]*)");

    private static final Map<String, Long> MILLISECONDS =
            Map.of("ms", 1L, "s", 1_000L, "m", 60_000L, "h", 3_600_000L, "d", 86_400_000L);

    private static final Map<String, Long> BYTES =
            Map.of(
                    "", 1L, "B", 1L, "KiB", 1L << 10, "MiB", 1L << 20, "GiB", 1L << 30, "TiB",
                    1L << 40);

    public static final SettingType<String> TEXT =
            new SettingType<>("text", "a text", Function.identity());

    public static final SettingType<Path> PATH = new SettingType<>("path", "a path", Path::of);

    public static final SettingType<Boolean> FLAG =
            new SettingType<>("flag", "true or false", SettingType::flag);

    public static final SettingType<Duration> TIME =
            new SettingType<>(
                    "time",
                    "a time such as 500ms, 30s, 15m, 8h or 7d",
                    text -> Duration.ofMillis(quantity(text, MILLISECONDS)));

    public static final SettingType<Long> SIZE =
            new SettingType<>(
                    "size", "a size such as 4096, 512MiB or 2GiB", text -> quantity(text, BYTES));

    /** Absolute URLs, without a slash at their end. */
    public static final SettingType<URI> URL =
            new SettingType<>("URL", "a URL such as https://print.example.com", SettingType::url);

    private static final SettingType<Integer> NUMBER =
            new SettingType<>("number", "a whole number", text -> Integer.valueOf(text.strip()));

    public static SettingType<Integer> number(int min) {
        return NUMBER.where("at least " + min, value -> value >= min);
    }

    public static SettingType<Duration> time(String min) {
        var shortest = TIME.parse(min);
        return TIME.where("at least " + min, value -> value.compareTo(shortest) >= 0);
    }

    public static SettingType<Duration> time(String min, String max) {
        var shortest = TIME.parse(min);
        var longest = TIME.parse(max);
        return TIME.where(
                min + " to " + max,
                value -> value.compareTo(shortest) >= 0 && value.compareTo(longest) <= 0);
    }

    /** Returns this type, limited to values that meet a condition. */
    public SettingType<T> where(String condition, Predicate<T> isValid) {
        return new SettingType<>(
                unit + ", " + condition,
                wanted + ", " + condition,
                text -> {
                    T value = parse(text);
                    if (!isValid.test(value)) {
                        throw new IllegalArgumentException(text);
                    }
                    return value;
                });
    }

    /** Returns this type with values of another Java type. */
    public <U> SettingType<U> as(Function<T, U> conversion) {
        return new SettingType<>(unit, wanted, text -> conversion.apply(parse(text)));
    }

    /** Returns the type of lists of such values, separated by commas; an item may be missing. */
    public SettingType<List<T>> list(String unitOfList, String wantedList) {
        return new SettingType<>(
                unitOfList,
                wantedList,
                text ->
                        Arrays.stream(text.split(","))
                                .map(String::strip)
                                .filter(Predicate.not(String::isEmpty))
                                .map(this::parse)
                                .toList());
    }

    /** Returns the value of a text; throws a runtime exception if it has none. */
    public T parse(String text) {
        return parser.apply(text);
    }

    private static boolean flag(String text) {
        return switch (text.strip()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static URI url(String text) {
        var url = URI.create(text.strip().replaceAll("/+$", ""));
        if (url.getHost() == null) {
            throw new IllegalArgumentException(text);
        }
        return url;
    }

    private static long quantity(String text, Map<String, Long> units) {
        var quantity = QUANTITY.matcher(text.strip());
        if (!quantity.matches() || !units.containsKey(quantity.group(2))) {
            throw new IllegalArgumentException(text);
        }
        return Math.multiplyExact(Long.parseLong(quantity.group(1)), units.get(quantity.group(2)));
    }
}
