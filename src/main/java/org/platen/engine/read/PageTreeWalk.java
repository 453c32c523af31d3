package org.platen.engine.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.platen.engine.Limits;
import org.platen.engine.syntax.BeyondLimitException;
import org.platen.engine.syntax.MalformedPdfException;
import org.platen.engine.syntax.PdfValue;

/**
 * Traverses a page tree with an explicit stack, so that it may be of any depth. A node counts each
 * time it occurs in the {@code /Kids} of another one, as in other readers.
 */
final class PageTreeWalk {

    // Kids must be references (7.7.3.2).
    private static final String DIRECT =
            "a page tree node is a direct object instead of an indirect"
                    + " one; some readers do not show its pages";

    private static final int STEPS_BETWEEN_COUNTS = 1 << 10;

    private final PdfDocument document;
    private final Limits limits;
    private final BitSet nodes = new BitSet();
    private final Set<Integer> path = new HashSet<>();
    private final Deque<PageTreeNode> open = new ArrayDeque<>();
    private final List<InheritedAttributes> inherited = new ArrayList<>();
    private int[] pages = new int[8];
    private int count;
    private int counted;
    private int steps;
    private boolean isIncomplete;
    private PdfValue stated = PdfValue.nullValue();

    PageTreeWalk(PdfDocument document, Limits limits) {
        this.document = document;
        this.limits = limits;
    }

    PageTreeWalk walk() {
        var root = document.catalog().require("Pages");
        add(root, InheritedAttributes.NONE);
        if (count == 0 && open.isEmpty()) {
            throw new MalformedPdfException("its page tree is missing");
        }
        while (!open.isEmpty()) {
            step();
        }
        tellOfPages();
        checkCount(stated);
        if (document.structure().isRebuilt()) {
            UnreachedPages.warn(document, nodes);
        }
        return this;
    }

    private void step() {
        if (++steps % STEPS_BETWEEN_COUNTS == 0) {
            tellOfPages();
        }
        var node = open.getLast();
        if (node.next()) {
            add(node.take(), node.below());
        } else {
            open.removeLast();
            path.remove(node.number());
        }
    }

    private void tellOfPages() {
        document.meter().pages(count - counted);
        counted = count;
    }

    private void add(PdfValue kid, InheritedAttributes fromAbove) {
        int number = kid.reference();
        if (path.contains(number)) {
            document.warnings()
                    .add(
                            "the page tree contains a cycle through its node "
                                    + number
                                    + "; it was cut there");
            return;
        }
        var object = number == PdfValue.NO_REFERENCE ? null : document.find(number);
        var value = object == null ? kid : object.value();
        if (!value.isDictionary()) {
            addOther(kid, value, fromAbove);
        } else if (object == null) {
            addDirect(kid, fromAbove);
        } else {
            add(kid, number, value, fromAbove);
        }
    }

    private void addDirect(PdfValue kid, InheritedAttributes fromAbove) {
        var node = kid.detached();
        document.warnings().add(DIRECT);
        add(kid, document.adopt(node), node, fromAbove);
    }

    private void add(PdfValue kid, int number, PdfValue value, InheritedAttributes fromAbove) {
        // Most nodes are pages, and most page dictionaries begin with their type.
        var type = document.resolve(value, "Type");
        boolean isPage = type.isName("Page") && !nodes.isEmpty();
        var kids = isPage ? PdfValue.nullValue() : document.resolve(value, "Kids");
        if (kids.isArray()) {
            addNode(number, value, kids, fromAbove);
        } else if (isPage || looksLikePage(type, value)) {
            addPage(number, fromAbove);
        } else {
            leaveOut(kid);
        }
    }

    private void addNode(int number, PdfValue value, PdfValue kids, InheritedAttributes fromAbove) {
        if (nodes.isEmpty()) {
            stated = document.resolve(value, "Count");
        }
        if (value.hasTwice("Kids")) {
            document.warnings()
                    .add(
                            "node "
                                    + number
                                    + " of the page tree has /Kids twice; the first one is used");
        }
        open(number, fromAbove.below(number, value), kids);
    }

    /** Returns whether a dictionary of another type has entries that only pages have. */
    private static boolean looksLikePage(PdfValue type, PdfValue value) {
        return !type.isName()
                || type.isName("Page")
                || value.get("Contents") != null
                || (value.get("MediaBox") != null && value.get("Kids") == null);
    }

    private void open(int number, InheritedAttributes below, PdfValue kids) {
        nodes.set(number);
        path.add(number);
        // Otherwise the bytes around it would be kept for each level.
        open.addLast(new PageTreeNode(number, below, open.isEmpty() ? kids : kids.detached()));
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

    /** Adds a kid that is neither a page nor a node. It may be a mere reference to a page. */
    private void addOther(PdfValue kid, PdfValue value, InheritedAttributes fromAbove) {
        boolean leadsOn =
                value.reference() != PdfValue.NO_REFERENCE
                        && value.reference() != kid.reference()
                        && document.resolve(value).isDictionary();
        if (leadsOn) {
            add(value, fromAbove);
        } else {
            leaveOut(kid);
        }
    }

    private void leaveOut(PdfValue kid) {
        isIncomplete = true;
        int number = kid.reference();
        document.warnings()
                .add(
                        number == PdfValue.NO_REFERENCE
                                ? "a kid of the page tree is not a page; it is left out"
                                : "object "
                                        + number
                                        + " of the page tree is not a page; it is left out");
    }

    /**
     * Compares the number of pages with the stated one. A kid that is no page does no harm unless a
     * page is missing.
     */
    private void checkCount(PdfValue stated) {
        if (!stated.isInteger() || stated.integer() == count) {
            return;
        }
        if (isIncomplete && stated.integer() > count) {
            String lack = document.structure().lack();
            throw new MalformedPdfException(
                    "of its %d pages %d were found".formatted(stated.integer(), count)
                            + (lack == null ? "" : ", and " + lack));
        }
        document.warnings()
                .add(
                        "its page tree states %d pages, but %d were found"
                                .formatted(stated.integer(), count));
    }

    BitSet nodes() {
        return nodes;
    }

    List<InheritedAttributes> inherited() {
        return inherited;
    }

    int[] pages() {
        return pages;
    }

    int count() {
        return count;
    }

    List<String> warnings() {
        return document.warnings().take();
    }
}
