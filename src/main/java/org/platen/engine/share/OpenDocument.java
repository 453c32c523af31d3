package org.platen.engine.share;

import org.platen.engine.read.Document;
import org.platen.engine.read.PageTree;

/**
 * A document from which fragments are made: its objects, its pages, and what has been told of them
 * so far.
 */
public final class OpenDocument {

    private final Document document;
    private final PageTree pages;
    private final boolean repaired;
    private final Memo memo = new Memo();
    private final int[] nodes;

    /**
     * @param repaired whether its object numbers may differ from those of the file itself
     */
    public OpenDocument(Document document, PageTree pages, boolean repaired) {
        this.document = document;
        this.pages = pages;
        this.repaired = repaired;
        nodes = new int[document.size()];
    }

    public int pageCount() {
        return pages.count();
    }

    public boolean repaired() {
        return repaired;
    }

    Document document() {
        return document;
    }

    PageTree pages() {
        return pages;
    }

    Memo memo() {
        return memo;
    }

    /** The node that stands for an object in the fragment in work, or -1. */
    int node(int objectNumber) {
        return nodes[objectNumber] - 1;
    }

    void setNode(int objectNumber, int node) {
        nodes[objectNumber] = node + 1;
    }

    /** Whether a reference to an object can lead to anything. */
    boolean has(int objectNumber) {
        return objectNumber > 0 && objectNumber < nodes.length;
    }
}
