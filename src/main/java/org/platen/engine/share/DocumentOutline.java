package org.platen.engine.share;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.platen.engine.read.Document;
import org.platen.engine.read.MalformedPdfException;
import org.platen.engine.read.PdfValue;

/**
 * The outline of a document (ISO 32000-2, 12.3.3), read once: which items there are and to which
 * pages they lead. Takes 24 bytes an item. What lies behind something damaged is not in it.
 */
final class DocumentOutline {

    private static final int MOST_ITEMS = 200_000;

    /** Items below that many others are left out. */
    private static final int DEEPEST = 32;

    static final int NONE = -1;

    private final OpenDocument opened;
    private final Document document;
    private final Destinations destinations;
    private final BitSet seen = new BitSet();
    private int[] objectNumbers = new int[16];
    private int[] parents = new int[16];
    private int[] pages = new int[16];
    private int count;
    private @Nullable PageIndex index;

    private DocumentOutline(OpenDocument opened) {
        this.opened = opened;
        document = opened.document();
        destinations = new Destinations(opened);
    }

    static DocumentOutline of(OpenDocument opened) {
        var outline = new DocumentOutline(opened);
        try {
            var document = opened.document();
            var root = document.resolve(document.catalog(), "Outlines");
            outline.read(root.get("First"), NONE, 0);
        } catch (MalformedPdfException e) {
            // Outlines are no reason to refuse a document.
        }
        return outline;
    }

    private void read(@Nullable PdfValue first, int parent, int depth) {
        var next = first;
        while (next != null && depth < DEEPEST && count < MOST_ITEMS) {
            int number = next.reference();
            if (!opened.has(number) || seen.get(number)) {
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
    int[] items(PageRuns runs) {
        if (index == null) {
            index = new PageIndex(pages, count);
        }
        return index.items(runs);
    }

    /** How an item is written, see {@link org.platen.engine.read.Document#find}. */
    int objectNumber(int item) {
        return objectNumbers[item];
    }

    /** The item that another one is below, or {@link #NONE}. */
    int parent(int item) {
        return parents[item];
    }
}
