package org.platen.content.zip;

import java.util.Comparator;
import java.util.PrimitiveIterator;
import java.util.stream.IntStream;

/**
 * Compares names of entries in natural order: folder by folder, numbers by value, other characters
 * by code point, ignoring case. Case and leading zeros matter only between names that are otherwise
 * equal.
 */
public final class NaturalOrder implements Comparator<String> {

    @Override
    public int compare(String one, String other) {
        var a = one.split("/", -1);
        var b = other.split("/", -1);
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            int difference = compareParts(a[i], b[i]);
            if (difference != 0) {
                return difference;
            }
        }
        return Integer.compare(a.length, b.length);
    }

    private static int compareParts(String one, String other) {
        int difference = compareLoosely(one, other);
        return difference == 0 ? compare(one.codePoints(), other.codePoints()) : difference;
    }

    private static int compareLoosely(String one, String other) {
        int i = 0;
        int j = 0;
        while (i < one.length() && j < other.length()) {
            int iEnd = endOfUnit(one, i, other, j);
            int jEnd = endOfUnit(other, j, one, i);
            int difference = compareUnits(one.substring(i, iEnd), other.substring(j, jEnd));
            if (difference != 0) {
                return difference;
            }
            i = iEnd;
            j = jEnd;
        }
        return Integer.compare(one.length() - i, other.length() - j);
    }

    /** The end of a number if the other name has one, too, else that of a character. */
    private static int endOfUnit(String name, int from, String other, int otherFrom) {
        return isDigit(name.charAt(from)) && isDigit(other.charAt(otherFrom))
                ? endOfNumber(name, from)
                : name.offsetByCodePoints(from, 1);
    }

    private static int compareUnits(String one, String other) {
        int a = one.codePointAt(0);
        int b = other.codePointAt(0);
        return isDigit(a) && isDigit(b)
                ? compareNumbers(one, other)
                : Integer.compare(folded(a), folded(b));
    }

    private static int compareNumbers(String one, String other) {
        var a = withoutZeros(one);
        var b = withoutZeros(other);
        return a.length() == b.length() ? a.compareTo(b) : Integer.compare(a.length(), b.length());
    }

    private static String withoutZeros(String number) {
        int start = 0;
        while (start < number.length() && number.charAt(start) == '0') {
            start++;
        }
        return number.substring(start);
    }

    private static int endOfNumber(String name, int from) {
        int end = from;
        while (end < name.length() && isDigit(name.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    private static int folded(int character) {
        return Character.toLowerCase(Character.toUpperCase(character));
    }

    /** Compares code points. Java's own comparison has another order for those beyond U+FFFF. */
    static int compare(IntStream one, IntStream other) {
        PrimitiveIterator.OfInt a = one.iterator();
        PrimitiveIterator.OfInt b = other.iterator();
        while (a.hasNext() && b.hasNext()) {
            int difference = Integer.compare(a.nextInt(), b.nextInt());
            if (difference != 0) {
                return difference;
            }
        }
        return Boolean.compare(a.hasNext(), b.hasNext());
    }
}
