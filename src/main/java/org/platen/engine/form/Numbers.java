package org.platen.engine.form;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.platen.engine.read.PdfDocument;
import org.platen.engine.syntax.PdfValue;

/**
 * Reads numbers in dictionaries and default appearances, with defaults for other values. Only the
 * syntax of ISO 32000-2, 7.3.3 is a number: poppler and MuPDF do not read {@code 1e5} as one, and
 * operands of a default appearance are written to the print file as they are.
 */
public final class Numbers {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)");

    private Numbers() {}

    /** Returns the number, or a default if the value is not a number. */
    static double of(PdfValue value, double otherwise) {
        if (value.isNull() || value.isDictionary() || value.isArray() || value.isName()) {
            return otherwise;
        }
        return parsed(value.token(), otherwise);
    }

    static double parsed(String token, double otherwise) {
        if (!NUMBER.matcher(token).matches()) {
            return otherwise;
        }
        double number = Double.parseDouble(token);
        return Double.isFinite(number) ? number : otherwise;
    }

    static boolean is(String token) {
        return !Double.isNaN(parsed(token, Double.NaN));
    }

    /**
     * Returns the numbers of an array; empty if the value is not an array, or has elements that are
     * not numbers.
     */
    public static List<Double> list(PdfDocument document, PdfValue array) {
        var numbers = new ArrayList<Double>();
        if (array.isArray()) {
            array.forEachElement(element -> numbers.add(of(document.resolve(element), Double.NaN)));
        }
        return numbers.stream().anyMatch(number -> number.isNaN()) ? List.of() : numbers;
    }

    /**
     * Returns a rectangle (7.9.5) as its lower left and its upper right corner.
     *
     * @return an empty list if the value is not a rectangle
     */
    public static List<Double> rectangle(PdfDocument document, PdfValue array) {
        var numbers = list(document, array);
        if (numbers.size() != 4) {
            return List.of();
        }
        return List.of(
                Math.min(numbers.get(0), numbers.get(2)),
                Math.min(numbers.get(1), numbers.get(3)),
                Math.max(numbers.get(0), numbers.get(2)),
                Math.max(numbers.get(1), numbers.get(3)));
    }
}
