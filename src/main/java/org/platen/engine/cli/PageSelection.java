package org.platen.engine.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.platen.engine.Step;

/**
 * A document of the command line: a file, or some of its pages as in {@code b.pdf[1-3,7,20-]}.
 *
 * @param ranges in the order in which they are wanted
 */
record PageSelection(Path file, List<Step.Range> ranges) {

    private static final Step.Range ALL = new Step.Range(1, Step.Pages.TO_LAST);
    private static final Pattern WITH_RANGES = Pattern.compile("(.+)\\[([^\\[\\]]*)\\]");
    private static final Pattern RANGE = Pattern.compile("(\\d{1,9})(-(\\d{1,9})?)?");

    private static Step.Range range(String text, String document) {
        var match = RANGE.matcher(text.strip());
        if (!match.matches()) {
            throw new UsageException(
                    document + ": '" + text + "' is no range of pages; write 7, 1-3 or 20-.");
        }
        int first = Integer.parseInt(match.group(1));
        int last = last(match.group(2), match.group(3), first);
        if (first < 1 || last < first) {
            throw new UsageException(document + ": pages " + text + " are no pages.");
        }
        return new Step.Range(
                first, last == Integer.MAX_VALUE ? Step.Pages.TO_LAST : last - first + 1);
    }

    private static int last(String dash, String last, int first) {
        if (dash == null) {
            return first;
        }
        return last == null ? Integer.MAX_VALUE : Integer.parseInt(last);
    }

    /** A file whose very name looks like a selection is taken as a whole. */
    static PageSelection parse(String document) {
        var match = WITH_RANGES.matcher(document);
        if (!document.endsWith("]") || !match.matches() || Files.exists(Path.of(document))) {
            return new PageSelection(Path.of(document), List.of(ALL));
        }
        var ranges = new ArrayList<Step.Range>();
        for (String range : match.group(2).split(",", -1)) {
            ranges.add(range(range, document));
        }
        return new PageSelection(Path.of(match.group(1)), ranges);
    }

    List<Step.Pages> steps() {
        return Step.Pages.of(file, ranges, 0, "" + file);
    }

    /** How many pages it has. */
    long pages(int ofFile) {
        return ranges.stream()
                .mapToLong(range -> Math.min(range.count(), ofFile - range.first() + 1L))
                .map(count -> Math.max(0, count))
                .sum();
    }
}
