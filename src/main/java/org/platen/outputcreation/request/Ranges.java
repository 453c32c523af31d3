package org.platen.outputcreation.request;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.platen.problem.Problem;
import org.platen.problem.ProblemException;

/**
 * Ranges of numbers from 1, as people write them: {@code 17-20,99}. They are in ascending order,
 * and each number occurs once; {@code 120-} means all numbers from 120 on.
 */
public record Ranges(List<Range> list) {

    private static final Pattern RANGE =
            Pattern.compile("([0-9]{1,18})(?:\\s*(-)\\s*([0-9]{1,18})?)?");

    /** Characters of a request that a message repeats. */
    private static final int MAX_TOLD = 100;

    private static final Comparator<Range> BY_FIRST = Comparator.comparingLong(Range::first);

    /**
     * Consecutive numbers.
     *
     * @param last the last number, or {@code Long.MAX_VALUE} when there is no end
     */
    record Range(long first, long last) {

        boolean touches(Range next) {
            return last == Long.MAX_VALUE || next.first <= last + 1;
        }

        @Override
        public String toString() {
            var end = last == Long.MAX_VALUE ? "" : Long.toString(last);
            return first == last ? end : first + "-" + end;
        }
    }

    public Ranges {
        list = List.copyOf(list);
    }

    /**
     * Parses ranges.
     *
     * @throws ProblemException 400 when the text is empty or not in this form
     */
    @JsonCreator
    public static Ranges parse(String text) {
        var ranges = new ArrayList<Range>();
        for (var part : text.split(",", -1)) {
            ranges.add(range(part.strip(), text));
        }
        ranges.sort(BY_FIRST);
        return new Ranges(merged(ranges));
    }

    /**
     * Creates ranges of single numbers.
     *
     * @param numbers at least one, ascending
     */
    public static Ranges of(List<Long> numbers) {
        return new Ranges(merged(numbers.stream().map(nr -> new Range(nr, nr)).toList()));
    }

    private static Range range(String part, String text) {
        var range = RANGE.matcher(part);
        if (!range.matches()) {
            throw malformed("'" + shortened(part) + "' is neither a number nor a range", text);
        }
        long first = Long.parseLong(range.group(1));
        long last = first;
        if (range.group(2) != null) {
            last = range.group(3) == null ? Long.MAX_VALUE : Long.parseLong(range.group(3));
        }
        if (first < 1 || last < first) {
            throw malformed(
                    first < 1 ? "numbers start at 1" : "'" + part + "' runs backwards", text);
        }
        return new Range(first, last);
    }

    private static ProblemException malformed(String reason, String text) {
        return new ProblemException(
                Problem.badRequest(
                        "Numbers to reprint are written like 17-20,99 or 120-; " + reason + ".",
                        shortened(text)));
    }

    private static String shortened(String text) {
        return text.length() <= MAX_TOLD ? text : text.substring(0, MAX_TOLD) + "…";
    }

    private static List<Range> merged(List<Range> sorted) {
        var merged = new ArrayList<Range>();
        for (var range : sorted) {
            int before = merged.size() - 1;
            if (before >= 0 && merged.get(before).touches(range)) {
                var joined = merged.get(before);
                merged.set(before, new Range(joined.first, Math.max(joined.last, range.last)));
            } else {
                merged.add(range);
            }
        }
        return merged;
    }

    public boolean contain(long nr) {
        int found = Collections.binarySearch(list, new Range(nr, nr), BY_FIRST);
        int before = -found - 2; // the last range that begins before the number
        return found >= 0 || (before >= 0 && nr <= list.get(before).last);
    }

    /** Returns whether the ranges contain a number above the count. */
    public boolean reachBeyond(long count) {
        var last = list.get(list.size() - 1);
        return last.first > count || (last.last > count && last.last != Long.MAX_VALUE);
    }

    /** Returns whether the ranges contain no number above the given one. */
    boolean endBefore(long nr) {
        return list.get(list.size() - 1).last < nr;
    }

    /** Returns how many of the numbers from 1 to the count are in the ranges. */
    long among(long count) {
        return list.stream()
                .mapToLong(range -> Math.min(range.last, count) - range.first + 1)
                .sum();
    }

    @JsonValue
    @Override
    public String toString() {
        return list.stream().map(Range::toString).collect(Collectors.joining(","));
    }
}
