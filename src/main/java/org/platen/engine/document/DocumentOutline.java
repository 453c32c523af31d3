package org.platen.engine.document;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.platen.engine.read.PdfDocument;
import org.platen.engine.syntax.MalformedPdfException;
import org.platen.engine.syntax.PdfValue;

/**
 * The outline of a document (ISO 32000-2, 12.3.3), read once: its items and the pages to which they
 * lead. Takes 24 bytes per item.
 */
public final class DocumentOutline {

    /** Marks the absence of a page or an item. */
    public static final int NONE = -1;

    private static final int MAX_ITEMS = 200_000;

    /** Items with more ancestors than this are left out. */
    private static final int MAX_DEPTH = 32;

    private static final int SIZE_OF_ITEM = 24;

    private final PdfDocument document;
    private final Destinations destinations;
    private final int maxItems;
    private final int maxDepth;
    private final BitSet seen = new BitSet();
    private int[] objectNumbers = new int[16];
    private int[] parents = new int[16];
    private int[] pages = new int[16];
    private int count;
    private @Nullable PageIndex index;

    private DocumentOutline(SourceDocument source, int maxItems, int maxDepth) {
        document = source.document();
        destinations = new Destinations(source);
        this.maxItems = maxItems;
        this.maxDepth = maxDepth;
    }

    /** The whole outline. Items after a damaged one are missing. */
    static DocumentOutline of(SourceDocument source) {
        var outline = new DocumentOutline(source, MAX_ITEMS, MAX_DEPTH);
        try {
            outline.read();
        } catch (MalformedPdfException e) {
            // A damaged outline is no reason to refuse a document.
        }
        return outline;
    }

    /**
     * All items of the top level.
     *
     * @throws MalformedPdfException when one cannot be read
     */
    static DocumentOutline topLevelOf(SourceDocument source) {
        var outline = new DocumentOutline(source, Integer.MAX_VALUE, 1);
        outline.read();
        return outline;
    }

    private void read() {
        var root = document.resolve(document.catalog(), "Outlines");
        read(root.get("First"), NONE, 0);
    }

    private void read(@Nullable PdfValue first, int parent, int depth) {
        var next = first;
        while (next != null && depth < maxDepth && count < maxItems) {
            int number = next.reference();
            if (number <= 0 || number >= document.size() || seen.get(number)) {
                return;
            }
            seen.set(number);
            var item = document.resolve(next);
            if (!item.isDictionary()) {
                return;
            }
            var destination = destinations.ofDictionary(item);
            int index = add(number, parent, destination == null ? NONE : destination.page());
            read(item.get("First"), index, depth + 1);
            next = item.get("Next");
        }
    }

    private int add(int number, int parent, int page) {
        document.meter().kept(SIZE_OF_ITEM);
        if (count == pages.length) {
            objectNumbers = Arrays.copyOf(objectNumbers, count * 2);
            parents = Arrays.copyOf(parents, count * 2);
            pages = Arrays.copyOf(pages, count * 2);
        }
        objectNumbers[count] = number;
        parents[count] = parent;
        pages[count] = page;
        return count++;
    }

    /** The items that lead to pages of a step, in the order of the outline. */
    public int[] items(PageRuns runs) {
        if (index == null) {
            index = new PageIndex(pages, count);
        }
        return index.items(runs);
    }

    /** The number of items, which are counted from 0. */
    int count() {
        return count;
    }

    /** The page that an item leads to, counted from 0, or {@link #NONE}. */
    int page(int item) {
        return pages[item];
    }

    /** The object number of an item, see {@link org.platen.engine.read.PdfDocument#find}. */
    public int objectNumber(int item) {
        return objectNumbers[item];
    }

    /** The parent of an item, or {@link #NONE}. */
    public int parent(int item) {
        return parents[item];
    }
}
