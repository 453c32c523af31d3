package org.platen.engine.syntax;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Parses numbers that violate ISO 32000-2, 7.3.3, as most readers do: an exponent is applied,
 * several signs count as one, and a sign or a second point within a number ends it.
 */
public final class OddNumber {

    private static final Pattern NUMBER =
            Pattern.compile("([+-]*)([0-9]*)(\\.?[0-9]*)([eE][+-]?[0-9]{1,3})?(?:[-+.][-+.0-9]*)?");
    private static final int MAX_LENGTH = 400;
    private static final int MAX_DIGITS = 18;
    // The largest number that readers support.
    private static final BigDecimal MAX = BigDecimal.valueOf(Integer.MAX_VALUE);
    // Smaller fractions are invisible on paper.
    private static final int MAX_DECIMALS = 12;

    private OddNumber() {}

    /** The number in the form of the standard, or null if no reader accepts it. */
    public static @Nullable String proper(byte[] bytes, int from, int to) {
        if (to - from > MAX_LENGTH) {
            return null;
        }
        var matcher =
                NUMBER.matcher(new String(bytes, from, to - from, StandardCharsets.ISO_8859_1));
        return matcher.matches() ? proper(matcher) : null;
    }

    private static @Nullable String proper(Matcher number) {
        String whole = number.group(2);
        String decimals = number.group(3).replace(".", "");
        String exponent = number.group(4);
        boolean hasDigits = !whole.isEmpty() || !decimals.isEmpty();
        if (exponent != null && !hasDigits) {
            return null;
        }
        var digits = new BigInteger("0" + whole + decimals);
        int scale = decimals.length() - (exponent == null ? 0 : exponent(exponent));
        return proper(number.group(1).contains("-"), new BigDecimal(digits, scale));
    }

    private static int exponent(String exponent) {
        return Integer.parseInt(exponent.substring(1));
    }

    private static String proper(boolean negative, BigDecimal magnitude) {
        var bounded = magnitude;
        if (magnitude.precision() - magnitude.scale() > MAX_DIGITS) {
            bounded = MAX;
        } else if (magnitude.scale() > MAX_DECIMALS) {
            bounded = magnitude.setScale(MAX_DECIMALS, RoundingMode.HALF_UP);
        }
        if (bounded.signum() == 0) {
            return "0";
        }
        String text =
                bounded.scale() > 0
                        ? bounded.stripTrailingZeros().toPlainString()
                        : bounded.toPlainString();
        return negative ? "-" + text : text;
    }
}
