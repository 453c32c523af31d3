package org.platen.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSObjectKey;
import org.jspecify.annotations.Nullable;

/** What is remembered of the pages of a PDF: little, since there may be a million of them. */
final class Pages {

    private final Map<PageSize, PageSize> distinct = new HashMap<>();

    private final Map<COSObjectKey, Integer> numbers = new HashMap<>();

    private PageSize[] sizes = new PageSize[16];

    private int count;

    /**
     * Adds the next page.
     *
     * @param object that the page is, if it is one of its own
     */
    void add(PageSize size, @Nullable COSObjectKey object) {
        if (count == sizes.length) {
            sizes = Arrays.copyOf(sizes, 2 * count);
        }
        sizes[count++] = distinct.computeIfAbsent(size, same -> same);
        if (object != null) {
            numbers.putIfAbsent(object, count);
        }
    }

    int count() {
        return count;
    }

    /** The size of a page, counted from 1. */
    PageSize size(int number) {
        return sizes[number - 1];
    }

    PageSizes sizes(int first, int length) {
        return PageSizes.of(length, index -> size(first + index));
    }

    /** The number of the page, counted from 1, that this is or refers to. */
    OptionalInt number(@Nullable COSBase page) {
        var number = page == null ? null : numbers.get(page.getKey());
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
