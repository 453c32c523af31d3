package org.platen.engine.document;

import java.util.Arrays;

/**
 * An index from pages to the items that lead to them. A lookup does not depend on the number of
 * other items.
 */
final class PageIndex {

    // The page in the high half, the item in the low half; sorted.
    private final long[] places;

    /**
     * @param pages the page that each item leads to, or a negative number
     */
    PageIndex(int[] pages, int count) {
        long[] all = new long[count];
        int leading = 0;
        for (int item = 0; item < count; item++) {
            if (pages[item] >= 0) {
                all[leading++] = (long) pages[item] << Integer.SIZE | item;
            }
        }
        places = Arrays.copyOf(all, leading);
        Arrays.sort(places);
    }

    /** The items that lead to pages of a step, in their own order. */
    int[] items(PageRuns runs) {
        int[] items = new int[16];
        int count = 0;
        for (int run = 0; run < runs.runs(); run++) {
            long end = (long) runs.first(run) + runs.length(run);
            int place = from(runs.first(run));
            while (place < places.length && places[place] >>> Integer.SIZE < end) {
                if (count == items.length) {
                    items = Arrays.copyOf(items, count * 2);
                }
                items[count++] = (int) places[place++];
            }
        }
        Arrays.sort(items, 0, count);
        return Arrays.copyOf(items, count);
    }

    private int from(int page) {
        int place = Arrays.binarySearch(places, (long) page << Integer.SIZE);
        return place < 0 ? -place - 1 : place;
    }
}
