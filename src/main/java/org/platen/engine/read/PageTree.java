package org.platen.engine.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a document in their order (ISO 32000-2, 7.7.3). Takes eight bytes a page. Never
 * changes, so several threads may use it.
 */
public final class PageTree {

    private final BitSet nodes;
    private final List<InheritedAttributes> inherited;
    private final int[] pages;
    private final int count;
    private final List<String> warnings;
    private volatile int @Nullable [] indexes;

    private PageTree(Walk walk) {
        nodes = walk.nodes;
        inherited = walk.inherited;
        pages = walk.pages;
        count = walk.count;
        warnings = walk.document.warnings().take();
    }

    /** Walks over the whole page tree. */
    public static PageTree of(Document document, Limits limits) {
        var walk = new Walk(document, limits);
        walk.add(document.catalog().require("Pages").reference(), InheritedAttributes.NONE, 0);
        return new PageTree(walk);
    }

    /** Decisions made while the tree was walked, see {@link Warnings}. */
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

    /** Whether an object is a page or another node of the tree. */
    public boolean contains(int objectNumber) {
        return nodes.get(objectNumber);
    }

    /** Where an object is first a page, counted from 0, or -1 if it is none. */
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

    private static final class Walk {

        private final Document document;
        private final Limits limits;
        private final BitSet nodes = new BitSet();
        private final List<InheritedAttributes> inherited = new ArrayList<>();
        private int[] pages = new int[8];
        private int count;

        Walk(Document document, Limits limits) {
            this.document = document;
            this.limits = limits;
        }

        void add(int number, InheritedAttributes fromAbove, int depth) {
            var object = document.find(number);
            if (object == null || !object.value().isDictionary()) {
                throw new MalformedPdfException("node " + number + " of the page tree is missing");
            }
            // Most nodes are pages, and most pages begin with their type.
            boolean page = document.resolve(object.value(), "Type").isName("Page");
            var kids = page ? null : object.value().get("Kids");
            if (kids == null) {
                addPage(number, fromAbove);
                return;
            }
            checkInner(number, depth);
            nodes.set(number);
            var below = fromAbove.below(number, object.value());
            document.resolve(kids).forEachElement(kid -> add(kid.reference(), below, depth + 1));
        }

        private void addPage(int number, InheritedAttributes attributes) {
            if (count == limits.pages()) {
                throw BeyondLimitException.ofMemory("it has more than " + count + " pages");
            }
            if (count == pages.length) {
                pages = Arrays.copyOf(pages, count * 2);
            }
            nodes.set(number);
            inherited.add(attributes);
            pages[count++] = number;
        }

        private void checkInner(int number, int depth) {
            if (nodes.get(number)) {
                throw new MalformedPdfException(
                        "node " + number + " occurs twice in the page tree");
            }
            if (depth > limits.pageTreeDepth()) {
                throw new MalformedPdfException(
                        "the page tree is more than " + limits.pageTreeDepth() + " levels deep");
            }
        }
    }
}
