package org.platen.http;

import jakarta.validation.MessageInterpolator;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The texts of {@code ValidationMessages.properties}. They are in English whatever the locale of
 * the server, and unlike those of a default interpolator they evaluate no expressions.
 */
final class BodyTexts implements MessageInterpolator {

    private static final String KEY = "key";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([\\w.]+)}");

    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle(
                    "ValidationMessages", Locale.ROOT, BodyTexts.class.getClassLoader());

    /** Returns a text in which the key is still to be named. */
    static String of(String template) {
        return filled(template, BodyTexts::text);
    }

    static String withKey(String text, String key) {
        return filled(text, name -> name.equals(KEY) ? key : null);
    }

    private static @Nullable String text(String name) {
        return TEXTS.containsKey(name) ? TEXTS.getString(name) : null;
    }

    private static String filled(String text, Function<String, @Nullable Object> values) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(
                        found -> {
                            var value = values.apply(found.group(1));
                            return Matcher.quoteReplacement(
                                    value == null ? found.group() : value.toString());
                        });
    }

    @Override
    public String interpolate(String template, Context context) {
        var attributes = context.getConstraintDescriptor().getAttributes();
        return filled(of(template), attributes::get);
    }

    @Override
    public String interpolate(String template, Context context, Locale locale) {
        return interpolate(template, context);
    }
}
