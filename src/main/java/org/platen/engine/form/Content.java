package org.platen.engine.form;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;

/** Writer of a content stream (ISO 32000-2, 7.8.2), operator by operator. */
public final class Content {

    private static final double THOUSAND = 1000;
    private static final int DIGITS = 3;
    private static final int PRECISE_DIGITS = 6;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** Appends an operator with numeric operands. */
    Content op(String operator, double... operands) {
        for (double operand : operands) {
            raw(number(operand)).raw(" ");
        }
        return raw(operator).raw("\n");
    }

    /** Appends text of ISO 8859-1 unchanged. */
    public Content raw(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    /** Shows characters: the operator {@code Tj}. */
    Content show(byte[] codes) {
        out.write('<');
        for (byte code : codes) {
            out.write(Character.forDigit((code >> 4) & 0xf, 16));
            out.write(Character.forDigit(code & 0xf, 16));
        }
        return raw("> Tj\n");
    }

    /** Appends a rectangle, to be filled, stroked or clipped to. */
    Content rectangle(double x, double y, double width, double height) {
        return op("re", x, y, width, height);
    }

    /** Formats an element of a matrix. It is multiplied, so it has more digits than a length. */
    static String precise(double value) {
        return BigDecimal.valueOf(value)
                .setScale(PRECISE_DIGITS, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    public byte[] bytes() {
        return out.toByteArray();
    }

    /** Formats a number without unnecessary digits, independently of the locale. */
    static String number(double value) {
        long thousandths = Math.round(value * THOUSAND);
        long whole = Math.abs(thousandths) / (long) THOUSAND;
        long rest = Math.abs(thousandths) % (long) THOUSAND;
        String sign = thousandths < 0 ? "-" : "";
        if (rest == 0) {
            return sign + whole;
        }
        String digits = "" + rest;
        String padded = "0".repeat(DIGITS - digits.length()) + digits;
        return sign + whole + "." + padded.replaceAll("0+$", "");
    }
}
