package org.platen.engine.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * The sizes of consecutive pages; equal neighbours are stored once.
 *
 * <p>As text, for the database: {@code 595.28x841.89*2 841.89x595.28}.
 */
public record PageSizes(List<Run> runs) {

    /** A number of consecutive pages of one size. */
    public record Run(PageSize size, int pages) {

        private static Run parse(String text) {
            int star = text.indexOf('*');
            return star < 0
                    ? new Run(PageSize.parse(text), 1)
                    : new Run(
                            PageSize.parse(text.substring(0, star)),
                            Integer.parseInt(text.substring(star + 1)));
        }

        private String text() {
            return pages == 1 ? size.text() : size.text() + "*" + pages;
        }
    }

    public PageSizes {
        runs = List.copyOf(runs);
    }

    /**
     * The sizes of a number of pages.
     *
     * @param size of a page, counted from 0
     */
    public static PageSizes of(int pages, IntFunction<PageSize> size) {
        var runs = new ArrayList<Run>();
        int begin = 0;
        for (int page = 1; page <= pages; page++) {
            if (page == pages || !size.apply(page).equals(size.apply(begin))) {
                runs.add(new Run(size.apply(begin), page - begin));
                begin = page;
            }
        }
        return new PageSizes(runs);
    }

    /** Parses the format of {@link #text}. */
    public static PageSizes parse(String text) {
        return new PageSizes(Arrays.stream(text.split(" ")).map(Run::parse).toList());
    }

    public String text() {
        return runs.stream().map(Run::text).collect(Collectors.joining(" "));
    }

    public int pages() {
        return runs.stream().mapToInt(Run::pages).sum();
    }
}
