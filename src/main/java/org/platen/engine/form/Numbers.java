package org.platen.engine.form;

import java.util.ArrayList;
import java.util.List;
import org.platen.engine.read.PdfDocument;
import org.platen.engine.syntax.PdfValue;

/** Reads numbers in dictionaries (ISO 32000-2, 7.3.3), with defaults for other values. */
public final class Numbers {

    private Numbers() {}

    /** The number, or a default if the value is none. */
    static double of(PdfValue value, double otherwise) {
        if (value.isNull() || value.isDictionary() || value.isArray() || value.isName()) {
            return otherwise;
        }
        return parsed(value.token(), otherwise);
    }

    static double parsed(String token, double otherwise) {
        try {
            double number = Double.parseDouble(token);
            return Double.isFinite(number) ? number : otherwise;
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    static boolean is(String token) {
        return !token.isEmpty()
                && "+-.0123456789".indexOf(token.charAt(0)) >= 0
                && !Double.isNaN(parsed(token, Double.NaN));
    }

    /**
     * The numbers of an array; empty if the value is no array, or has elements that are not
     * numbers.
     */
    public static List<Double> list(PdfDocument document, PdfValue array) {
        var numbers = new ArrayList<Double>();
        if (array.isArray()) {
            array.forEachElement(element -> numbers.add(of(document.resolve(element), Double.NaN)));
        }
        return numbers.stream().anyMatch(number -> number.isNaN()) ? List.of() : numbers;
    }

    /**
     * A rectangle (7.9.5) as its lower left and its upper right corner.
     *
     * @return an empty list if the value is no rectangle
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
