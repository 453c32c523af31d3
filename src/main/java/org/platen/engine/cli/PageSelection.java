package org.platen.engine.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.platen.engine.Step;

/**
 * A document of the command line: a whole file, or some of its pages as in {@code
 * b.pdf[1-3,7,20-]}.
 *
 * @param ranges in the requested order
 * @param label names the document in messages
 */
record PageSelection(Path file, List<Step.Range> ranges, String label) {

    private static final Step.Range ALL = new Step.Range(1, Step.Pages.TO_LAST);
    private static final int MAX_DIGITS = 9;

    private static Step.Range range(String text, DocumentName document) {
        String range = text.strip();
        int dash = range.indexOf('-');
        String first = dash < 0 ? range : range.substring(0, dash);
        String last = range.substring(dash + 1);
        boolean open = dash >= 0 && last.isEmpty();
        if (!isNumber(first) || !(open || isNumber(last))) {
            throw refusal(document, ": '" + text + "' is not a page range; write 7, 1-3 or 20-.");
        }
        int from = Integer.parseInt(first);
        int count = open ? Step.Pages.TO_LAST : Integer.parseInt(last) - from + 1;
        if (from < 1 || count < 1) {
            throw refusal(
                    document,
                    ": "
                            + text
                            + " is not a page range: pages count from 1, the lower number comes first.");
        }
        return new Step.Range(from, count);
    }

    private static UsageException refusal(DocumentName document, String reason) {
        return new UsageException(document.label(document.text()) + reason);
    }

    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= MAX_DIGITS;
    }

    /**
     * Parses a name. If there is a file with exactly this name, it is used as a whole even if the
     * name looks like a selection.
     */
    static PageSelection parse(DocumentName name, ExactNames files) {
        String document = name.text();
        int open = document.lastIndexOf('[');
        int close = document.indexOf(']', open + 1);
        boolean selects = open > 0 && close == document.length() - 1;
        if (!selects || files.exist(document)) {
            return of(name, document, List.of(ALL));
        }
        var ranges = new ArrayList<Step.Range>();
        for (String range : document.substring(open + 1, close).split(",", -1)) {
            ranges.add(range(range, name));
        }
        return of(name, document.substring(0, open), ranges);
    }

    private static PageSelection of(DocumentName name, String file, List<Step.Range> ranges) {
        return new PageSelection(
                FilePath.of(file), ranges, name.label(file) + FilePath.adviceOnName(file));
    }

    List<Step.Pages> steps() {
        return Step.Pages.of(file, ranges, 0, label);
    }

    /** The number of selected pages. */
    long pages(int ofFile) {
        return ranges.stream()
                .mapToLong(range -> Math.min(range.count(), ofFile - range.first() + 1L))
                .map(count -> Math.max(0, count))
                .sum();
    }
}
