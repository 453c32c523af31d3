package org.platen.engine.read;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platen.engine.Limits;
import org.platen.engine.syntax.Warnings;

/**
 * The pages of a document in their order (ISO 32000-2, 7.7.3). Takes eight bytes per page.
 * Immutable, so several threads may use it.
 */
public final class PageTree {

    private final BitSet nodes;
    private final List<InheritedAttributes> inherited;
    private final int[] pages;
    private final int count;
    private final List<String> warnings;
    private volatile int @Nullable [] indexes;

    private PageTree(PageTreeWalk walk) {
        nodes = walk.nodes();
        inherited = walk.inherited();
        pages = walk.pages();
        count = walk.count();
        warnings = walk.warnings();
    }

    /** Traverses the whole page tree. */
    public static PageTree of(PdfDocument document, Limits limits) {
        return new PageTree(new PageTreeWalk(document, limits).walk());
    }

    /** Decisions made while the tree was traversed, see {@link Warnings}. */
    public List<String> warnings() {
        return warnings;
    }

    public int count() {
        return count;
    }

    /** The object number of a page, counted from 0. */
    public int page(int index) {
        return pages[index];
    }

    public InheritedAttributes inherited(int index) {
        return inherited.get(index);
    }

    /** Returns whether an object is a page or another node of the tree. */
    public boolean contains(int objectNumber) {
        return nodes.get(objectNumber);
    }

    /** The first index at which an object is a page, counted from 0, or -1 if it is none. */
    public int indexOf(int objectNumber) {
        int[] known = indexes;
        if (known == null) {
            known = indexPages();
            indexes = known;
        }
        return objectNumber < known.length ? known[objectNumber] - 1 : -1;
    }

    private int[] indexPages() {
        int[] index = new int[nodes.length() + 1];
        for (int i = count - 1; i >= 0; i--) {
            index[pages[i]] = i + 1;
        }
        return index;
    }
}
