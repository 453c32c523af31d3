package org.platen.engine.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** The pages of a document in their order (ISO 32000-2, 7.7.3). Takes eight bytes a page. */
public final class PageTree {

    private final Document document;
    private final Limits limits;
    private final BitSet nodes = new BitSet();
    private final List<InheritedAttributes> inherited = new ArrayList<>();
    private int[] pages = new int[8];
    private int count;
    private int[] indexes = {};

    private PageTree(Document document, Limits limits) {
        this.document = document;
        this.limits = limits;
    }

    /** Walks over the whole page tree. */
    public static PageTree of(Document document, Limits limits) {
        var tree = new PageTree(document, limits);
        tree.add(document.catalog().require("Pages").reference(), InheritedAttributes.NONE, 0);
        return tree;
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
        if (indexes.length == 0) {
            indexPages();
        }
        return objectNumber < indexes.length ? indexes[objectNumber] - 1 : -1;
    }

    private void indexPages() {
        indexes = new int[nodes.length() + 1];
        for (int i = count - 1; i >= 0; i--) {
            indexes[pages[i]] = i + 1;
        }
    }

    private void add(int number, InheritedAttributes fromAbove, int depth) {
        var object = document.find(number);
        if (object == null || !object.value().isDictionary()) {
            throw new MalformedPdfException("node " + number + " of the page tree is missing");
        }
        var kids = object.value().get("Kids");
        if (kids == null || document.resolve(object.value(), "Type").isName("Page")) {
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
            throw new MalformedPdfException("node " + number + " occurs twice in the page tree");
        }
        if (depth > limits.pageTreeDepth()) {
            throw new MalformedPdfException(
                    "the page tree is more than " + limits.pageTreeDepth() + " levels deep");
        }
    }
}
